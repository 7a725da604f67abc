import useBaseUrl from '@docusaurus/useBaseUrl';
import clsx from 'clsx';
import type {CSSProperties, ReactNode} from 'react';
import styles from './styles.module.css';

interface Mark {
  readonly label: string;
  /** Top, left, bottom, right: parts of the picture, as the API has them. */
  readonly box: readonly [number, number, number, number];
  readonly wrong?: string;
}

/** Regions of the sandbox's input `park`. */
const MARKS: readonly Mark[] = [
  {label: 'bench', box: [0.5, 0.05, 0.7, 0.22]},
  {label: 'tree', box: [0.08, 0.72, 0.58, 0.95]},
  {label: 'dog', wrong: 'cat', box: [0.62, 0.76, 0.9, 0.9]},
];

const percent = (part: number): string => `${(part * 100).toFixed(1)}%`;

function placeOf([top, left, bottom, right]: Mark['box']): CSSProperties {
  return {
    top: percent(top),
    left: percent(left),
    width: percent(right - left),
    height: percent(bottom - top),
  };
}

/** The scene that the landing page's example is about, with its regions marked. */
export default function HomeScene(): ReactNode {
  const picture = useBaseUrl('/img/scenes/park.svg');
  return (
    <figure className={styles.figure}>
      <div className={styles.picture}>
        <img
          src={picture}
          width={960}
          height={640}
          alt="A drawn park: a bench, a pond with ducks, a tree, and a dog sitting on the path. Bench, tree and dog are boxed and labelled."
        />
        {MARKS.map(({label, box, wrong}) => (
          <div
            key={label}
            className={clsx(styles.box, wrong && styles.corrected)}
            style={placeOf(box)}
            aria-hidden
          >
            <span className={styles.label}>
              {wrong && <del>{wrong}</del>}
              {label}
            </span>
          </div>
        ))}
      </div>
      <figcaption>
        Stored about <code>park</code>: park, tree and cat. The cat is a dog;
        the example corrects it.
      </figcaption>
    </figure>
  );
}
