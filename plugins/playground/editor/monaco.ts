/*
 * Monaco with the languages of the examples that run in a page, and of requests.
 * The features come whole: they share services, and a chosen few of them fail for
 * want of a service that another one brings.
 */
import 'monaco-editor/features/register.all.js';
import 'monaco-editor/languages/definitions/html/register.js';
// For the scripts within HTML.
import 'monaco-editor/languages/definitions/javascript/register.js';
import 'monaco-editor/languages/definitions/shell/register.js';
import 'monaco-editor/languages/definitions/typescript/register.js';

export * as json from 'monaco-editor/languages/features/json/register.js';
export * as typescript from 'monaco-editor/languages/features/typescript/register.js';
export * as monaco from 'monaco-editor/editor.js';
