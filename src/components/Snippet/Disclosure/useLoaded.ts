import {useState} from 'react';

/** How far the loading is. */
export type Loading<T> =
  | {readonly phase: 'idle' | 'loading' | 'failed'}
  | {readonly phase: 'loaded'; readonly value: T};

/** Loads what a disclosure shows when it is first asked for; after a failure, when it is asked for again. */
export function useLoaded<T>(fetchValue: () => Promise<T>) {
  const [loading, setLoading] = useState<Loading<T>>({phase: 'idle'});
  const load = () => {
    if (loading.phase === 'loading' || loading.phase === 'loaded') return;
    setLoading({phase: 'loading'});
    fetchValue().then(
      (value) => setLoading({phase: 'loaded', value}),
      () => setLoading({phase: 'failed'}),
    );
  };
  return {loading, load};
}
