import {useLocation} from '@docusaurus/router';
import {type ReactNode, useEffect, useState} from 'react';
import EdgeNotice from '../../EdgeNotice/index.tsx';
import {isShare} from '../fragment.ts';

const DAMAGED =
  'This link is damaged, or was cut on its way: what was shared can’t be read. The examples are shown as they are.';

/** Opens what an address shares, with code that is loaded then; says what went wrong. */
function useShared(): [string | undefined, () => void] {
  const {hash} = useLocation();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let current = true;
    const say = (message: string | undefined) => current && setProblem(message);
    if (isShare(hash)) {
      import('../open.ts')
        .then(({openShare}) => openShare(hash))
        .then(say, () => say(DAMAGED));
    }
    return () => {
      current = false;
      setProblem(undefined);
    };
  }, [hash]);
  return [problem, () => setProblem(undefined)];
}

/** Shows what the page's address shares, in its place; here it only says when it can't. */
export default function SharedLink(): ReactNode {
  const [problem, close] = useShared();
  return <EdgeNotice role="alert" text={problem} onClose={close} />;
}
