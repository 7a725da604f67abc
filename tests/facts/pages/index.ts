import {notShown} from '../fact.ts';
import {REASONS} from '../reasons.ts';

/** The list of all pages. */
const PAGE = 'index';

notShown(PAGE, REASONS.topic, [
  'Documentation',
  'Every page of the documentation, from the first steps to the reference.',
]);
notShown(PAGE, REASONS.link, [
  'Start with Getting started, or go straight to what you want to do.',
]);
