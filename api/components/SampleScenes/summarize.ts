import type {AnnotationJson} from '../../sample-data.ts';

type DataJson = AnnotationJson['data'];

const SHAPES = {
  bounding_box: 'box',
  polygon: 'polygon',
  mask: 'mask',
  point: 'point',
  span: 'span',
  token: 'token',
} as const;

function concepts(data: DataJson | undefined): string {
  return (data?.concepts ?? [])
    .map(({id, value}) => (value === 0 ? `not ${id}` : id))
    .join(', ');
}

/** Says in a few words what an annotation holds, such as "box: car". */
export function summarize({data, input_level}: AnnotationJson): string {
  const regions = (data.regions ?? []).map((region) => {
    const shapes = Object.entries(SHAPES)
      .filter(([key]) => Object.hasOwn(region.region_info, key))
      .map(([, name]) => name);
    return `${shapes.join(', ')}: ${concepts(region.data)}`;
  });
  const parts = [concepts(data), ...regions].filter((part) => part !== '');
  if (input_level === true) {
    parts.unshift('what was given with the input');
  }
  return parts.join('; ') || 'nothing yet';
}

/** The user or model that made an annotation. */
export function authorOf({worker}: AnnotationJson): string {
  return worker.user?.id ?? worker.model?.id ?? '';
}
