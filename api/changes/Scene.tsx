import useBaseUrl from '@docusaurus/useBaseUrl';
import {type ReactNode, useState} from 'react';
import type {Facts, Shape} from './facts.ts';
import styles from './styles.module.css';

interface Props {
  readonly inputId: string;
  readonly before: Facts;
  readonly after: Facts;
}

const WIDTH = 960;
const HEIGHT = 640;

/** One stroke of an outline; two of them, one on the other, show on any drawing. */
function Stroke({
  shape,
  className,
}: {
  readonly shape: Exclude<Shape, {kind: 'mask'}>;
  readonly className: string | undefined;
}): ReactNode {
  return shape.kind === 'box' ? (
    <rect
      className={className}
      x={shape.left * WIDTH}
      y={shape.top * HEIGHT}
      width={Math.max(0, shape.right - shape.left) * WIDTH}
      height={Math.max(0, shape.bottom - shape.top) * HEIGHT}
    />
  ) : (
    <polygon
      className={className}
      points={shape.points
        .map(({row, col}) => `${col * WIDTH},${row * HEIGHT}`)
        .join(' ')}
    />
  );
}

function Outline({
  shape,
  old,
}: {
  readonly shape: Shape;
  readonly old: boolean;
}): ReactNode {
  if (shape.kind === 'mask') {
    return (
      <image
        className={styles.mask}
        href={`data:image/png;base64,${shape.base64}`}
        width={WIDTH}
        height={HEIGHT}
        preserveAspectRatio="none"
      />
    );
  }
  return (
    <>
      <Stroke shape={shape} className={old ? styles.oldHalo : styles.nowHalo} />
      <Stroke shape={shape} className={old ? styles.old : styles.now} />
    </>
  );
}

function shapesOf({regions}: Facts): Shape[] {
  return regions.flatMap(({shape}) => (shape ? [shape] : []));
}

/** The input's picture, with the outlines as they were and as they are. */
export default function Scene({inputId, before, after}: Props): ReactNode {
  const source = useBaseUrl(`/img/scenes/${encodeURIComponent(inputId)}.svg`);
  const [missing, setMissing] = useState(false);
  const [old, now] = [shapesOf(before), shapesOf(after)];
  const moved = JSON.stringify(old) !== JSON.stringify(now);
  if (missing) {
    return null;
  }
  return (
    <figure className={styles.scene}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inputId}>
        <image
          href={source}
          width={WIDTH}
          height={HEIGHT}
          onError={() => setMissing(true)}
        />
        {moved &&
          old.map((shape, index) => <Outline key={index} shape={shape} old />)}
        {now.map((shape, index) => (
          <Outline key={index} shape={shape} old={false} />
        ))}
      </svg>
      {moved && old.length > 0 && (
        <figcaption>
          {now.length > 0 ? 'Dashed: before. Solid: after.' : 'Dashed: before.'}
        </figcaption>
      )}
    </figure>
  );
}
