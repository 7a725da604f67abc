import {annotationRequests} from './annotations.ts';
import {inputRequests} from './inputs.ts';
import type {PublishedRequest} from './request.ts';
import {searchRequests} from './searches.ts';

/** Requests of the forms that Clarifai's documentation, SDKs and tests publish. */
export const publishedRequests: readonly PublishedRequest[] = [
  ...inputRequests,
  ...annotationRequests,
  ...searchRequests,
];
