/** Types of the calls: those of openapi-fetch, but `data` is always there, since a refusal is thrown. */
import type { FetchResponse, MaybeOptionalInit } from "openapi-fetch";
import type { HttpMethod, MediaType, PathsWithMethod, RequiredKeysOf } from "openapi-typescript-helpers";
import type { paths } from "./schema.js";

export type Method = "get" | "put" | "post" | "delete" | "patch";
type Operation<P extends keyof paths, M extends HttpMethod> = paths[P][M & keyof paths[P]] & Record<string | number, unknown>;
type InitParam<I> = RequiredKeysOf<I> extends never ? [(I & Record<string, unknown>)?] : [I & Record<string, unknown>];

/** What came: `data` as documented (undefined for 204), and the answer itself for its headers. */
export type Came<P extends keyof paths, M extends HttpMethod, I = object> = {
  data: Extract<FetchResponse<Operation<P, M>, I, MediaType>, { error?: never }>["data"];
  response: Response;
};

export type Call<M extends Method> = <P extends PathsWithMethod<paths, M>, I extends MaybeOptionalInit<paths[P], M>>(
  path: P,
  ...init: InitParam<I>
) => Promise<Came<P, M, I>>;

/** What a call without a body takes: `params`, `headers`, `signal`. */
export type InitOf<P extends keyof paths, M extends keyof paths[P]> = MaybeOptionalInit<paths[P], M>;

type PageAt<P extends keyof paths> = Came<P, "get">["data"];
interface PageShape {
  items: readonly unknown[];
  next_cursor: string | null;
}

/** Paths whose GET answers page by page. */
export type ListPath = {
  [P in PathsWithMethod<paths, "get">]: PageAt<P> extends PageShape ? P : never;
}[PathsWithMethod<paths, "get">];
export type PageOf<P extends ListPath> = PageAt<P> & PageShape;
export type ItemOf<P extends ListPath> = PageAt<P> extends { items: readonly (infer T)[] } ? T : never;

/** Paths that take a file in a form. */
export type UploadPath = {
  [P in PathsWithMethod<paths, "post">]: paths[P] extends {
    post: { requestBody: { content: { "multipart/form-data": { file: unknown } } } };
  } ? P : never;
}[PathsWithMethod<paths, "post">];
