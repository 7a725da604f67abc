export type {CallResult, Caller} from './answer.ts';
export type {JsonObject, JsonValue} from './json.ts';
export {LIMITS} from './limits.ts';
export type {Change, Persistence, StoredState} from './persistence.ts';
export {createSandbox} from './sandbox.ts';
export type {Sandbox, SandboxOptions} from './sandbox.ts';
export {EMPTY_SAMPLE} from './sample-data.ts';
export type {AnnotationJson, InputJson, SampleData} from './sample-data.ts';
