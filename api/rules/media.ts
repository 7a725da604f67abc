import {ApiError} from '../errors.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {quote} from '../../sandbox/core/quote.ts';
import {inner} from './parts.ts';

const MEDIA = ['image', 'video', 'audio', 'text'] as const;

/** Refuses an input that isn't one thing, or a picture with a text, given in exactly one way. */
export function checkMedia(data: JsonObject, path: string): void {
  const media = MEDIA.filter((key) => Object.hasOwn(data, key));
  const [kind] = media;
  // A picture and a text that belong together make one input too.
  if (media.join() === 'image,text') {
    media.forEach((part) => checkMedium(data, part, path));
    return;
  }
  if (!kind || media.length > 1) {
    throw new ApiError(
      30104,
      `${path} has ${media.length === 0 ? 'none' : 'more than one'} of ${MEDIA.join(', ')}. Send one, or an image with a text.`,
    );
  }
  checkMedium(data, kind, path);
}

function checkMedium(
  data: JsonObject,
  kind: (typeof MEDIA)[number],
  path: string,
): void {
  const medium = inner(data, kind) ?? {};
  const bytes = kind === 'text' ? 'raw' : 'base64';
  const at = `${path}.${kind}`;
  const given = ['url', bytes].filter((key) => medium[key]);
  if (given.length !== 1) {
    throw new ApiError(
      30104,
      `${at} has ${given.length === 0 ? 'neither url nor' : 'both url and'} ${bytes}. Send one of the two.`,
    );
  }
  if (given[0] === 'url' && !isWebUrl(String(medium.url))) {
    throw new ApiError(
      30106,
      `${at}.url is ${quote(String(medium.url))}. Send an address that begins with https:// or http://.`,
    );
  }
}

function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url);
}
