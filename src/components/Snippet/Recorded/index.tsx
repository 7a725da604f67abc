import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';
import Disclosure from '../Disclosure/index.tsx';
import Note from '../Disclosure/Note.tsx';
import type {Recording} from './recording.ts';

interface Props {
  /** Where the recording lies, beneath the base URL. */
  readonly path: string;
  /** Whether what is shown above is the very text that was executed. */
  readonly ofShownText: boolean;
}

async function fetchRecording(address: string): Promise<Recording> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Recording;
}

/** Loads a recording, and what draws it. */
async function loadBoth(address: string) {
  const [recording, {default: View}] = await Promise.all([
    fetchRecording(address),
    import('./View/index.tsx'),
  ]);
  return {recording, View};
}

/** Opens to what happened when the tests executed an example. */
export default function SnippetRecorded(props: Props): ReactNode {
  const {path, ofShownText} = props;
  const address = useBaseUrl(path);
  return (
    <Disclosure
      title="What it prints, sends and changes"
      badge="recorded"
      what="The recording"
      load={() => loadBoth(address)}
    >
      {({recording, View}) => (
        <>
          {!ofShownText && (
            <Note>
              This was recorded of the original text, not of the text with what
              you entered or edited in it.
            </Note>
          )}
          <View recording={recording} />
        </>
      )}
    </Disclosure>
  );
}
