export type {JsonObject, JsonValue} from './json.ts';
export type {Change, Persistence} from './persistence.ts';
export {createSandbox} from './sandbox.ts';
export type {Sandbox, SandboxOptions} from './sandbox.ts';
