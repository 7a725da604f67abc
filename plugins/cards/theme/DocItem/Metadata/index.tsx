import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {PageMetadata} from '@docusaurus/theme-common';
import DocItemMetadata from '@theme-init/DocItem/Metadata';
import type {ReactNode} from 'react';
import {cardFile} from '../../../card-file.ts';

/** What a page's head says of it, with the picture that stands for it. */
export default function DocItemMetadataWithCard(): ReactNode {
  const {metadata} = useDoc();
  return (
    <>
      <DocItemMetadata />
      <PageMetadata image={cardFile(metadata.id)} />
    </>
  );
}
