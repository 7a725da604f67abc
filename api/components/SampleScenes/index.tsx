import useBaseUrl from '@docusaurus/useBaseUrl';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {AnnotationJson} from '../../sample-data.ts';
import {sampleData} from '../../sample/index.ts';
import ScrollableTable from '../../../src/components/ScrollableTable/index.tsx';
import styles from './styles.module.css';
import {authorOf, summarize} from './summarize.ts';

function Row({annotation}: {readonly annotation: AnnotationJson}): ReactNode {
  return (
    <tr>
      <th scope="row">
        <code>{annotation.id}</code>
      </th>
      <td>{summarize(annotation)}</td>
      <td>{authorOf(annotation)}</td>
      <td>{annotation.status.code}</td>
    </tr>
  );
}

function Scene({
  id,
  description,
}: {
  readonly id: string;
  readonly description: string;
}): ReactNode {
  const picture = useBaseUrl(`/img/scenes/${id}.svg`);
  const annotations = sampleData.annotations
    .map(({annotation}) => annotation)
    .filter(({input_id}) => input_id === id);
  return (
    <>
      <Heading as="h3" id={id}>
        <code>{id}</code>
      </Heading>
      <img
        className={styles.picture}
        src={picture}
        alt={description}
        width={960}
        height={640}
        loading="lazy"
      />
      <details className={styles.details}>
        <summary>{annotations.length} annotations</summary>
        <ScrollableTable>
          <thead>
            <tr>
              <th scope="col">Id</th>
              <th scope="col">Says</th>
              <th scope="col">Made by</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            {annotations.map((annotation) => (
              <Row key={annotation.id} annotation={annotation} />
            ))}
          </tbody>
        </ScrollableTable>
      </details>
    </>
  );
}

/** The sandbox's inputs, each with its picture and annotations, read from the sample data. */
export default function SampleScenes({
  descriptions,
}: {
  /** What each picture shows, by input id. */
  readonly descriptions: Readonly<Record<string, string>>;
}): ReactNode {
  return sampleData.inputs.map(({input}) => (
    <Scene
      key={input.id}
      id={input.id}
      description={descriptions[input.id] ?? input.id}
    />
  ));
}
