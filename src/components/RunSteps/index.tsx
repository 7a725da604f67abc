import api from '@api';
import type {ReactNode} from 'react';
import type {Steps} from '../../../languages/recipe.ts';
import ScrollArea from '../Playground/ScrollArea/index.tsx';
import CopyButton from '../Snippet/CopyButton/index.tsx';
import styles from './styles.module.css';

interface Props {
  readonly steps: Steps;
  /** What is written in the place of the key. */
  readonly keyText: string;
  /** Whether it is a secret: then it is copied, and not shown. */
  readonly isSecret: boolean;
}

interface RowProps {
  readonly from: string;
  /** What is copied. */
  readonly to: string;
  /** What is shown, if that is another. */
  readonly shown?: string;
}

function Row({from, to, shown}: RowProps): ReactNode {
  return (
    <div className={styles.change}>
      <dt>
        <code>{from}</code>
      </dt>
      <dd>
        {shown ?? <code>{to}</code>}
        <CopyButton text={to} />
      </dd>
    </div>
  );
}

/** What to change in a copied example, and what to run, so that it reaches a sandbox. */
export default function RunSteps(props: Props): ReactNode {
  const {steps, keyText, isSecret} = props;
  const commands = steps.commands.join('\n');
  return (
    <div className={styles.steps}>
      <dl>
        {steps.replacements.map(([from, to]) => (
          <Row key={from} from={from} to={to} />
        ))}
        <Row
          from={api.key.placeholder}
          to={keyText}
          {...(isSecret && {shown: 'the key'})}
        />
      </dl>
      {commands === '' ? (
        <p>Save it, and open the file in a browser.</p>
      ) : (
        <div className={styles.commands}>
          <ScrollArea label="Commands">{commands}</ScrollArea>
          <CopyButton text={commands} />
        </div>
      )}
    </div>
  );
}
