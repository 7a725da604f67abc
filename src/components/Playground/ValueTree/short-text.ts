import type {Preview} from '../../../runner/index.ts';

const MAX_ENTRIES = 5;
const MAX_STRING = 60;

/** A value in a few words, for one line; `depth` says how far into it to look. */
export function shortText(value: Preview, depth = 2): string {
  switch (value.kind) {
    case 'string':
      return quote(value.value);
    case 'error':
      return `${value.name}: ${value.message}`;
    case 'object':
      return depth > 0 ? inside(value, depth) : closed(value);
    default:
      return value.text;
  }
}

function inside(
  value: Extract<Preview, {kind: 'object'}>,
  depth: number,
): string {
  const list = value.shape === 'array' || value.shape === 'set';
  const parts = value.entries
    .slice(0, MAX_ENTRIES)
    .map(({key, value: item}) => {
      const text = shortText(item, depth - 1);
      return list
        ? text
        : `${key}${value.shape === 'map' ? ' => ' : ': '}${text}`;
    });
  if (value.entries.length + value.omitted > MAX_ENTRIES) {
    parts.push('…');
  }
  const label = value.label === 'Object' ? '' : `${value.label} `;
  return list
    ? `${label}[${parts.join(', ')}]`
    : `${label}{${parts.join(', ')}}`;
}

function closed({shape, label}: Extract<Preview, {kind: 'object'}>): string {
  return shape === 'object' && label === 'Object' ? '{…}' : `${label} …`;
}

function quote(text: string): string {
  return JSON.stringify(
    text.length > MAX_STRING ? `${text.slice(0, MAX_STRING)}…` : text,
  );
}
