import type {ReactNode} from 'react';
import type {FieldKey} from '../compose.ts';
import Field from '../Field/index.tsx';
import type {BenchState} from './useBench.ts';
import styles from '../styles.module.css';

interface Props extends Pick<
  BenchState,
  'draft' | 'fields' | 'problems' | 'named'
> {
  readonly place: 'path' | 'query';
  readonly title: string;
}

/** The fields of a path or a query; nothing where there are none. */
export default function ComposerParameters(props: Props): ReactNode {
  const {draft, fields, problems, named, place, title} = props;
  const parameters = draft.form[place];
  return parameters.length === 0 ? null : (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      <div className={styles.fields}>
        {parameters.map((parameter) => {
          const key: FieldKey = `${place}.${parameter.name}`;
          return (
            <Field
              key={parameter.name}
              id={fields.idOf(key)}
              parameter={parameter}
              value={draft.composed[place][parameter.name] ?? ''}
              error={problems.find(({field}) => field === key)?.message}
              isNamed={named.some(({field}) => field === key)}
              onChange={(value) => draft.set(place, parameter.name, value)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
