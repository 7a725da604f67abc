import {describe, expect, it} from 'vitest';
import {diffLines} from './diff-lines.ts';
import {patchExamples} from './examples.ts';
import {formatJson} from '../../../sandbox/core/format-json.ts';

describe('formatJson', () => {
  it('keeps what is short on one line and breaks what is long', () => {
    expect(
      formatJson({
        concepts: [
          {id: 'tree', value: 1},
          {id: 'cat', value: 1},
        ],
        tags: [],
      }),
    ).toEqual([
      '{',
      '  "concepts": [',
      '    {"id": "tree", "value": 1},',
      '    {"id": "cat", "value": 1}',
      '  ],',
      '  "tags": []',
      '}',
    ]);
  });

  it('lets the only item of a list share its brackets', () => {
    const points = [
      {row: 0.1, col: 0.1},
      {row: 0.5, col: 0.3},
    ];
    expect(formatJson({regions: [{id: 'r1', points}]})).toEqual([
      '{',
      '  "regions": [{',
      '    "id": "r1",',
      '    "points": [',
      '      {"row": 0.1, "col": 0.1},',
      '      {"row": 0.5, "col": 0.3}',
      '    ]',
      '  }]',
      '}',
    ]);
  });

  it('writes JSON that reads back as the same value', () => {
    for (const {after} of Object.values(patchExamples)) {
      expect(JSON.parse(formatJson(after).join('\n'))).toEqual(after);
    }
  });
});

describe('diffLines', () => {
  it('marks what went and what came', () => {
    const diff = diffLines(
      ['[', '  1,', '  2', ']'],
      ['[', '  1,', '  3', ']'],
    );
    expect(diff.before.filter(({changed}) => changed)).toEqual([
      {text: '  2', changed: true},
    ]);
    expect(diff.after.filter(({changed}) => changed)).toEqual([
      {text: '  3', changed: true},
    ]);
  });

  it('takes no notice of a comma that a new item brings', () => {
    const diff = diffLines(['[', '  1', ']'], ['[', '  1,', '  2', ']']);
    expect(diff.before.some(({changed}) => changed)).toBe(false);
    expect(diff.after.map(({changed}) => changed)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});
