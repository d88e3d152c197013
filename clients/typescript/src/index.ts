/** Cairn's API, typed. Begin with `createCairn`. */
export { createCairn, type Cairn, type CairnOptions, type Upload } from "./client.js";
export type { Call, Came, InitOf, ItemOf, ListPath, PageOf, UploadPath } from "./calls.js";
export type { CredentialOptions } from "./credentials.js";
export { CairnError, NoAnswer, NotModified, SecondFactorRequired, TimedOut, type FieldError, type Problem } from "./errors.js";
export type { Attempt, Hooks, Tokens } from "./hooks.js";
export type { Retries } from "./transport.js";
export * from "./codes.js";
export type { components, operations, paths } from "./schema.js";
export { API_VERSION, OPENAPI_SHA256 } from "./source.js";
