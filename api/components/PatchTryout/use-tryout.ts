import {useEffect, useMemo, useState} from 'react';
import type {JsonObject, JsonValue} from '../../../sandbox/core/json.ts';
import type {PatchAction} from '../../patch/index.ts';
import {type PatchExampleId, patchExamples} from '../PatchExample/examples.ts';
import {formatJson} from '../../../sandbox/core/format-json.ts';
import {parseJson, type ParsedJson} from './parse-json.ts';

const text = (value: JsonValue): string => formatJson(value).join('\n');

/** What is in the reader's hands. */
interface Draft {
  readonly action: PatchAction;
  readonly stored: string;
  readonly patch: string;
}

/** What was stored and what is stored afterwards. */
interface Outcome {
  readonly stored: JsonValue;
  readonly after: JsonValue;
}

function draftOf(id: PatchExampleId): Draft {
  const {action, stored, patch} = patchExamples[id];
  return {action, stored: text(stored), patch: text(patch)};
}

/** The sandbox's own code does the patching; it is fetched when first needed. */
async function apply(
  action: PatchAction,
  stored: JsonObject,
  patch: JsonObject,
): Promise<Outcome> {
  const {patchers} = await import('../../patch/index.ts');
  return {stored, after: patchers[action](stored, patch) ?? {}};
}

export interface Tryout {
  readonly draft: Draft;
  readonly stored: ParsedJson;
  readonly patch: ParsedJson;
  /** The last result that could be worked out. */
  readonly outcome: Outcome;
  change(part: Partial<Draft>): void;
  load(id: PatchExampleId): void;
}

/** Keeps the reader's texts, and the outcome of the last ones that could be read. */
export function useTryout(first: PatchExampleId): Tryout {
  const [draft, setDraft] = useState(() => draftOf(first));
  const [outcome, setOutcome] = useState<Outcome>(patchExamples[first]);
  const [touched, setTouched] = useState(false);
  const stored = useMemo(() => parseJson(draft.stored), [draft.stored]);
  const patch = useMemo(() => parseJson(draft.patch), [draft.patch]);

  useEffect(() => {
    if (!touched || !stored.ok || !patch.ok) {
      return undefined;
    }
    let superseded = false;
    void apply(draft.action, stored.value, patch.value).then((result) => {
      if (!superseded) {
        setOutcome(result);
      }
    });
    return () => {
      superseded = true;
    };
  }, [touched, draft.action, stored, patch]);

  return {
    draft,
    stored,
    patch,
    outcome,
    change(part) {
      setTouched(true);
      setDraft((current) => ({...current, ...part}));
    },
    load(id) {
      setTouched(true);
      setDraft(draftOf(id));
    },
  };
}
