import {useEffect, useMemo, useState} from 'react';
import type {JsonObject, JsonValue} from '../../../sandbox/core/json.ts';
import type {PatchAction} from '../../patch/index.ts';
import {type PatchExampleId, patchExamples} from '../PatchExample/examples.ts';
import {formatJson} from '../../../sandbox/core/format-json.ts';
import {parseJson, type ParsedJson} from './parse-json.ts';
import type {PatchResult} from './try-patch.ts';

const text = (value: JsonValue): string => formatJson(value).join('\n');

/** What is in the reader's hands. */
interface Draft {
  readonly action: PatchAction;
  readonly stored: string;
  readonly patch: string;
}

type Refusal = Extract<PatchResult, {ok: false}>;

/** What was stored and what is stored afterwards. */
interface Outcome {
  readonly stored: JsonValue;
  readonly after: JsonValue;
}

function draftOf(id: PatchExampleId): Draft {
  const {action, stored, patch} = patchExamples[id];
  return {action, stored: text(stored), patch: text(patch)};
}

/** The sandbox does the patching; it is fetched when first needed. */
async function apply(
  action: PatchAction,
  stored: JsonObject,
  patch: JsonObject,
): Promise<PatchResult> {
  const {tryPatch} = await import('./try-patch.ts');
  return tryPatch(action, stored, patch);
}

export interface Tryout {
  readonly draft: Draft;
  /** What is wrong with a text, as JSON or as the API sees it; empty when nothing is. */
  readonly problems: {readonly stored: string; readonly patch: string};
  /** The last result that could be worked out. */
  readonly outcome: Outcome;
  change(part: Partial<Draft>): void;
  load(id: PatchExampleId): void;
}

/** Keeps the reader's texts, and the outcome of the last ones that the API took. */
export function useTryout(first: PatchExampleId): Tryout {
  const [draft, setDraft] = useState(() => draftOf(first));
  const [outcome, setOutcome] = useState<Outcome>(patchExamples[first]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [touched, setTouched] = useState(false);
  const stored = useMemo(() => parseJson(draft.stored), [draft.stored]);
  const patch = useMemo(() => parseJson(draft.patch), [draft.patch]);

  useEffect(() => {
    if (!touched || !stored.ok || !patch.ok) {
      return undefined;
    }
    let superseded = false;
    const before = stored.value;
    void apply(draft.action, before, patch.value).then((result) => {
      if (superseded) {
        return;
      }
      setRefusal(result.ok ? undefined : result);
      if (result.ok) {
        setOutcome({stored: before, after: result.after});
      }
    });
    return () => {
      superseded = true;
    };
  }, [touched, draft.action, stored, patch]);

  const problemOf = (field: 'stored' | 'patch', parsed: ParsedJson) =>
    parsed.ok
      ? refusal?.refused === field
        ? refusal.problem
        : ''
      : parsed.problem;
  return {
    draft,
    problems: {
      stored: problemOf('stored', stored),
      patch: problemOf('patch', patch),
    },
    outcome,
    change(part) {
      setTouched(true);
      setRefusal(undefined);
      setDraft((current) => ({...current, ...part}));
    },
    load(id) {
      setTouched(true);
      setRefusal(undefined);
      setDraft(draftOf(id));
    },
  };
}
