import {useLocation} from '@docusaurus/router';
import {type ReactNode, useEffect, useState} from 'react';
import EdgeNotice from '../EdgeNotice/index.tsx';
import {isShare} from '../share/fragment.ts';
import {parseLanguage, QUERY_KEY} from '../Snippet/language-choice.ts';

/** What an address asks of a page that the page hasn't got, in a sentence each. */
function missing(search: string, hash: string): string[] {
  const language = new URLSearchParams(search).get(QUERY_KEY);
  const part = decode(hash.slice(1));
  return [
    ...(language !== null && parseLanguage(language) === undefined
      ? [`The examples don’t come in a language called “${language}”.`]
      : []),
    ...(part !== '' && !isShare(hash) && document.getElementById(part) === null
      ? [`This page has no part called “${part}”.`]
      : []),
  ];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Says quietly, over the page's lower edge, what of its address leads nowhere. */
export default function AddressNotice(): ReactNode {
  const {search, hash} = useLocation();
  const [notes, setNotes] = useState<readonly string[]>([]);
  // What parts there are shows once the page is rendered.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setNotes(missing(search, hash)));
    return () => cancelAnimationFrame(frame);
  }, [search, hash]);
  return (
    <EdgeNotice
      role="status"
      text={notes.length > 0 ? notes.join(' ') : undefined}
      onClose={() => setNotes([])}
    />
  );
}
