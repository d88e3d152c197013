/** `createCairn`: the typed client with everything that a caller would otherwise write again. */
import createClient, { createQuerySerializer, type Client } from "openapi-fetch";
import type { Call, Came, InitOf, ItemOf, ListPath, PageOf, UploadPath } from "./calls.js";
import { type CredentialOptions, Credentials } from "./credentials.js";
import { NotModified, type SecondFactorRequired } from "./errors.js";
import type { Hooks, Tokens } from "./hooks.js";
import { refusalOf } from "./refusals.js";
import type { paths } from "./schema.js";
import { UNKEYED } from "./source.js";
import { discard, type Retries, Transport } from "./transport.js";

export interface CairnOptions extends CredentialOptions {
  /** Where Cairn is: scheme, host, port. */
  baseUrl: string;
  /** Milliseconds for each attempt; default 30 000. A call's own `signal` ends all of its attempts. */
  timeout?: number;
  retries?: Retries;
  hooks?: Hooks;
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** Instead of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

export interface Cairn {
  GET: Call<"get">;
  POST: Call<"post">;
  PUT: Call<"put">;
  PATCH: Call<"patch">;
  DELETE: Call<"delete">;
  /** Pages of a list from the one that `init` names, by cursor: rows that are added meanwhile shift nothing. */
  pages<P extends ListPath>(path: P, init?: InitOf<P, "get">): AsyncGenerator<PageOf<P>, void, undefined>;
  /** Rows of a list, page by page behind the scenes. */
  items<P extends ListPath>(path: P, init?: InitOf<P, "get">): AsyncGenerator<ItemOf<P>, void, undefined>;
  /** Send a file in a form, with its name. */
  upload<P extends UploadPath>(path: P, init: Upload<P>): Promise<Came<P, "post">>;
  /** Exchange a password for tokens. Throws `SecondFactorRequired` where a code has to follow. */
  signIn(email: string, password: string): Promise<void>;
  /** The code that `SecondFactorRequired` asked for. */
  verifyFactor(required: SecondFactorRequired, factorId: string, code: string): Promise<void>;
  /** End the session, here and on the server. */
  signOut(): Promise<void>;
  /** The present tokens, for keeping them. */
  readonly tokens: Tokens | undefined;
}

export type Upload<P extends UploadPath> = Pick<InitOf<P, "post"> & object, "params" & keyof (InitOf<P, "post"> & object)> & {
  file: Blob;
  name: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

type Asked = (path: string, init?: Record<string, unknown>) => Promise<{ data?: unknown; response: Response }>;
const KEYED: ReadonlySet<string> = new Set(["POST", "PATCH"]);

export function createCairn(options: CairnOptions): Cairn {
  const baseUrl = options.baseUrl.replace(/\/+$/, "");
  const hooks = options.hooks ?? {};
  const transport = new Transport({
    fetch: options.fetch ?? ((request) => fetch(request)),
    timeout: options.timeout ?? 30_000, retries: options.retries ?? {}, hooks,
  });
  const credentials = new Credentials(options, baseUrl, transport, hooks);
  const client = createClient<paths>({
    baseUrl, querySerializer: written, bodySerializer: packed,
    headers: { Accept: "application/json, */*;q=0.5", ...options.headers },
    fetch: (request) => authorised(request, credentials, transport),
  });
  client.use({ onRequest: prepared, onResponse: thrown });
  return cairnOf(client, credentials);
}

function cairnOf(client: Client<paths>, credentials: Credentials): Cairn {
  const cairn: Cairn = {
    GET: client.GET as unknown as Call<"get">,
    POST: client.POST as unknown as Call<"post">,
    PUT: client.PUT as unknown as Call<"put">,
    PATCH: client.PATCH as unknown as Call<"patch">,
    DELETE: client.DELETE as unknown as Call<"delete">,
    pages: (path, init) => pages(client.GET as unknown as Asked, path, init),
    async *items(path, init) {
      for await (const page of cairn.pages(path, init)) yield* page.items as Iterable<ItemOf<typeof path>>;
    },
    async upload(path, { file, name, ...init }) {
      const body = new FormData();
      body.append("file", file, name);
      return (await (client.POST as unknown as Asked)(path, { ...init, body })) as Came<typeof path, "post">;
    },
    signIn: (email, password) => credentials.signIn(email, password),
    async verifyFactor({ factorToken }, factor_id, code) {
      const params = { path: { factor_id } };
      const { data } = await cairn.POST("/api/v1/auth/factors/{factor_id}/verify", { params, body: { code, factor_token: factorToken } });
      if ("access_token" in data) credentials.take(data);
    },
    async signOut() {
      await cairn.POST("/api/v1/auth/logout");
      credentials.forget();
    },
    get tokens() {
      return credentials.tokens;
    },
  };
  return cairn;
}

async function* pages<P extends ListPath>(get: Asked, path: P, init?: object): AsyncGenerator<PageOf<P>, void, undefined> {
  const given = (init ?? {}) as { params?: { query?: Record<string, unknown> } };
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { page, ...query } = given.params?.query ?? {};
    const from = cursor === undefined ? { ...query, ...(page === undefined ? {} : { page }) } : { ...query, cursor };
    const { data } = await get(path, { ...given, params: { ...given.params, query: from } });
    yield data as PageOf<P>;
    cursor = (data as PageOf<P>).next_cursor;
  }
}

/** Every request gets an id of ours, and a write an Idempotency-Key, which all its attempts share. */
function prepared({ request, schemaPath }: { request: Request; schemaPath: string }): Request {
  const operation = `${request.method} ${schemaPath}`;
  if (!request.headers.has("X-Correlation-ID")) request.headers.set("X-Correlation-ID", crypto.randomUUID());
  if (KEYED.has(request.method) && !UNKEYED.has(operation) && !request.headers.has("Idempotency-Key"))
    request.headers.set("Idempotency-Key", crypto.randomUUID());
  return request;
}

async function thrown({ request, response }: { request: Request; response: Response }): Promise<undefined> {
  if (response.status === 304) throw new NotModified(response);
  if (response.status >= 400) throw await refusalOf(response, request.headers.get("X-Correlation-ID") ?? "");
}

/** With the present token; where it is refused, once more with a new one. */
async function authorised(request: Request, credentials: Credentials, transport: Transport): Promise<Response> {
  if (request.headers.has("Authorization")) return transport.send(request);
  const bearer = await credentials.bearer();
  if (bearer === undefined) return transport.send(request);
  const again = request.clone();
  request.headers.set("Authorization", `Bearer ${bearer}`);
  const response = await transport.send(request);
  if (response.status !== 401 || !(await aboutTheToken(response))) return response;
  const newer = await credentials.renewed(bearer);
  if (newer === undefined) return response;
  discard(response);
  again.headers.set("Authorization", `Bearer ${newer}`);
  return transport.send(again);
}

/** A wrong password is a 401 too, and no new token would mend it. */
async function aboutTheToken(response: Response): Promise<boolean> {
  const read: unknown = await response.clone().json().catch(() => null);
  const code = typeof read === "object" && read !== null && "code" in read ? read.code : undefined;
  return code === "invalid_access_token" || code === "unauthenticated";
}

const repeated = createQuerySerializer({ array: { style: "form", explode: true } });

/** `sort` is one value with commas, other lists are repeated; what is null is left out. */
function written(query: Record<string, unknown>): string {
  const { sort, ...rest } = query;
  return repeated(Array.isArray(sort) ? { sort: sort.join(","), ...rest } : { ...query });
}

/** JSON, but for what is bytes or text of another type. */
function packed(body: unknown, headers?: Headers | Record<string, string>): BodyInit {
  if (body instanceof Blob || body instanceof ArrayBuffer || body instanceof FormData || body instanceof URLSearchParams) return body;
  const type = headers instanceof Headers ? headers.get("Content-Type") : headers?.["Content-Type"];
  return typeof body === "string" && type && !type.includes("json") ? body : JSON.stringify(body);
}
