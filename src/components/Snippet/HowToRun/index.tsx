import type {ReactNode} from 'react';
import Disclosure from '../Disclosure/index.tsx';
import type {HowToRunProps} from './View/index.tsx';

/** Opens to what leads a copy of an example to a sandbox, for languages that don't run in the page. */
export default function SnippetHowToRun(props: HowToRunProps): ReactNode {
  return (
    <Disclosure
      title="How to run it"
      what="The recipe"
      load={() => import('./View/index.tsx')}
    >
      {({default: View}) => <View {...props} />}
    </Disclosure>
  );
}
