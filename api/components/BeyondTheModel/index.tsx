import type {ReactNode} from 'react';
import {KEPT, UNANSWERED, WITHOUT_EFFECT} from '../../contract/beyond.ts';
import ScrollableTable from '../../../src/components/ScrollableTable/index.tsx';

/** Names in a row, as code; a star stands for all fields that are no id. */
function Names({names}: {readonly names: string}): ReactNode {
  return names.split(' ').map((name, index) => (
    <span key={name}>
      {index > 0 && ', '}
      {name === '*' ? 'all but the id' : <code>{name}</code>}
    </span>
  ));
}

const LISTS = {kept: KEPT, withoutEffect: WITHOUT_EFFECT};

/** The table of the fields that are kept, or that are accepted without effect. */
export function Fields({list}: {readonly list: keyof typeof LISTS}): ReactNode {
  return (
    <ScrollableTable>
      <thead>
        <tr>
          <th scope="col">Object</th>
          <th scope="col">Fields</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(LISTS[list]).map(([message, names]) => (
          <tr key={message}>
            <th scope="row">{message}</th>
            <td>
              <Names names={names} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollableTable>
  );
}

/** The table of the calls that are not answered. */
export function UnansweredCalls(): ReactNode {
  return (
    <ScrollableTable>
      <thead>
        <tr>
          <th scope="col">Calls</th>
          <th scope="col">Why not</th>
        </tr>
      </thead>
      <tbody>
        {UNANSWERED.map(({calls, reason}) => (
          <tr key={calls}>
            <td>
              <Names names={calls} />
            </td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </ScrollableTable>
  );
}
