import {type ComponentType, useState} from 'react';
import type {Recording} from './recording.ts';

/** How far the loading is. */
export type Loading =
  | {readonly phase: 'idle' | 'loading' | 'failed'}
  | {
      readonly phase: 'loaded';
      readonly recording: Recording;
      readonly View: ComponentType<{readonly recording: Recording}>;
    };

async function fetchRecording(address: string): Promise<Recording> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Recording;
}

/** Loads a recording, and what draws it, when the reader first asks for it. */
export function useRecording(address: string) {
  const [loading, setLoading] = useState<Loading>({phase: 'idle'});
  const load = () => {
    if (loading.phase === 'loading' || loading.phase === 'loaded') return;
    setLoading({phase: 'loading'});
    Promise.all([fetchRecording(address), import('./View/index.tsx')]).then(
      ([recording, {default: View}]) =>
        setLoading({phase: 'loaded', recording, View}),
      () => setLoading({phase: 'failed'}),
    );
  };
  return {loading, load};
}
