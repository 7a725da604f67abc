import {type ReactNode, useState} from 'react';
import Field from '../Playground/EndpointPanel/Field.tsx';
import {isSandbox} from '../Playground/endpoint/settings.ts';
import {useEndpoint} from '../Playground/endpoint/useEndpoint.ts';
import {idProblem} from './problem.ts';
import {readerIds, useReaderIds} from './useReaderIds.ts';

interface Props {
  /** What the store calls it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What stands in the examples until there is one. */
  readonly placeholder: string;
  /** What is wrong with it beside what is wrong with any id. */
  readonly error?: string | undefined;
}

/** One of the reader's ids. What can't be one stays in the field, and goes into no example. */
export default function IdField(props: Props): ReactNode {
  const {name, label, hint, placeholder, error} = props;
  const {endpoint} = useEndpoint();
  const ids = useReaderIds();
  const [refused, setRefused] = useState<string>();
  const problemOf = (text: string) =>
    idProblem(text, isSandbox(endpoint.id) ? undefined : endpoint.token);
  return (
    <Field
      data-field={name}
      label={label}
      hint={hint}
      placeholder={placeholder}
      value={refused ?? ids[name] ?? ''}
      error={refused === undefined ? error : problemOf(refused)}
      onChange={({target: {value}}) => {
        const bad = problemOf(value) !== undefined;
        setRefused(bad ? value : undefined);
        readerIds().put(name, bad ? '' : value);
      }}
    />
  );
}
