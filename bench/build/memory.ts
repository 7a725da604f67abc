import {readdir, readFile} from 'node:fs/promises';

const EVERY = 500;

/**
 * Watches how much memory a process and all that it started take together, in
 * proportion where they share some.
 *
 * @returns a function that ends it and gives the most there was, in bytes.
 */
export function watchMemory(root: number): () => number {
  let most = 0;
  let isOver = false;
  const look = async () => {
    while (!isOver) {
      const tree = descendants(root, await readParents());
      const sizes = await Promise.all(tree.map(sizeOf));
      most = Math.max(
        most,
        sizes.reduce((sum, size) => sum + size, 0),
      );
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
  };
  void look();
  return () => {
    isOver = true;
    return most;
  };
}

/** The parent of each process, as Linux tells it. */
async function readParents(): Promise<Map<number, number>> {
  const ids = (await readdir('/proc')).map(Number).filter(Boolean);
  const parents = await Promise.all(
    ids.map(async (id) => {
      const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
      // The name before may hold anything, brackets too.
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [id, Number(parent)] as const;
    }),
  );
  return new Map(parents);
}

function descendants(root: number, parents: Map<number, number>): number[] {
  const children = [...parents]
    .filter(([, parent]) => parent === root)
    .flatMap(([id]) => descendants(id, parents));
  return [root, ...children];
}

async function sizeOf(id: number): Promise<number> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(
    () => '',
  );
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024;
}
