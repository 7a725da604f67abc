import type {ReactNode} from 'react';
import {diffLines} from './diff-lines.ts';
import {type PatchExampleId, patchExamples} from './examples.ts';
import {formatJson} from '../../../sandbox/core/format-json.ts';
import JsonPane from './JsonPane.tsx';
import styles from './styles.module.css';

/** One example of a PATCH: what is stored, what is sent, what is stored afterwards. */
export default function PatchExample({
  id,
}: {
  readonly id: PatchExampleId;
}): ReactNode {
  const {action, stored, patch, after} = patchExamples[id];
  const diff = diffLines(formatJson(stored), formatJson(after));
  const sent = formatJson(patch, 72).map((text) => ({text, changed: false}));
  return (
    <div className={styles.example}>
      <JsonPane
        className={styles.sent}
        caption={
          <>
            Sent with <code>{action}</code>
          </>
        }
        lines={sent}
      />
      <JsonPane caption="Stored before" lines={diff.before} mark="del" />
      <JsonPane caption="Stored afterwards" lines={diff.after} mark="ins" />
    </div>
  );
}
