/** Who asks: a token, an API key, or a password that is turned into tokens, which are refreshed one at a time. */
import { SecondFactorRequired } from "./errors.js";
import { type Hooks, type Tokens, tell } from "./hooks.js";
import { refusalOf } from "./refusals.js";
import type { components } from "./schema.js";
import type { Transport } from "./transport.js";

type TokensAnswer = components["schemas"]["TokensAnswer"];
type LoginAnswer = TokensAnswer | components["schemas"]["FactorRequiredAnswer"];

/** Nothing: ask as nobody. */
export interface CredentialOptions {
  /** An access token, alone or with the refresh token that belongs to it. */
  token?: string | Tokens;
  /** With `password`: signs in at the first request that needs it, and again where a refresh is refused. */
  email?: string;
  password?: string;
  /** `cairn_…`, of `POST /api/v1/auth/api-keys`. */
  apiKey?: string;
}

const EARLY = 5_000;

export class Credentials {
  #tokens: Tokens | undefined;
  #renewal: Promise<string | undefined> | undefined;
  #signIn: { email: string; password: string } | undefined;
  readonly #apiKey: string | undefined;

  constructor(
    options: CredentialOptions,
    private readonly baseUrl: string,
    private readonly transport: Transport,
    private readonly hooks: Hooks,
  ) {
    this.#apiKey = options.apiKey;
    if (options.token !== undefined)
      this.#tokens = typeof options.token === "string" ? { accessToken: options.token } : options.token;
    if (options.email !== undefined && options.password !== undefined)
      this.#signIn = { email: options.email, password: options.password };
  }

  get tokens(): Tokens | undefined {
    return this.#tokens;
  }

  /** What to send as bearer now; a token that is as good as over is renewed first. */
  async bearer(): Promise<string | undefined> {
    if (this.#apiKey !== undefined) return this.#apiKey;
    const over = this.#tokens?.expiresAt !== undefined && this.#tokens.expiresAt - EARLY < Date.now();
    if (over || (this.#tokens === undefined && this.#signIn !== undefined))
      return this.#renewable ? this.renewed(this.#tokens?.accessToken) : this.#tokens?.accessToken;
    return this.#tokens?.accessToken;
  }

  /** A token other than `refused`; undefined where there is no way to get one. Many may ask: one request is made. */
  async renewed(refused: string | undefined): Promise<string | undefined> {
    if (this.#tokens !== undefined && this.#tokens.accessToken !== refused) return this.#tokens.accessToken;
    if (!this.#renewable) return undefined;
    this.#renewal ??= this.#renew().finally(() => (this.#renewal = undefined));
    return this.#renewal;
  }

  /** Exchange a password for tokens. Throws `SecondFactorRequired` where a code has to follow. */
  async signIn(email: string, password: string): Promise<void> {
    this.#take(await this.#login(email, password));
    this.#signIn = undefined;
  }

  take(answer: TokensAnswer): void {
    this.#take(answer);
  }

  forget(): void {
    this.#signIn = undefined;
    this.#set(undefined);
  }

  get #renewable(): boolean {
    return this.#tokens?.refreshToken !== undefined || this.#signIn !== undefined;
  }

  async #renew(): Promise<string | undefined> {
    const refreshToken = this.#tokens?.refreshToken;
    if (refreshToken !== undefined) {
      const response = await this.#post("/api/v1/auth/refresh", { refresh_token: refreshToken });
      if (response.ok) return this.#take((await response.json()) as TokensAnswer);
      const refusal = await refusalOf(response, "");
      if (refusal.status !== 401) throw refusal;
      this.#set(undefined);
    }
    if (this.#signIn === undefined) return undefined;
    return this.#take(await this.#login(this.#signIn.email, this.#signIn.password));
  }

  async #login(email: string, password: string): Promise<TokensAnswer> {
    const response = await this.#post("/api/v1/auth/login", { email, password });
    if (!response.ok) throw await refusalOf(response, "");
    const answer = (await response.json()) as LoginAnswer;
    if ("factor_required" in answer) throw new SecondFactorRequired(answer.factor_token, answer.factors);
    return answer;
  }

  #take(answer: TokensAnswer): string {
    this.#set({
      accessToken: answer.access_token, refreshToken: answer.refresh_token,
      expiresAt: Date.now() + answer.expires_in * 1000,
    });
    return answer.access_token;
  }

  #set(tokens: Tokens | undefined): void {
    this.#tokens = tokens;
    tell(this.hooks.onTokens, tokens);
  }

  /** With a key: a refresh whose answer was lost is repeated, and gives the same tokens again. */
  #post(path: string, body: object): Promise<Response> {
    const headers = { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() };
    return this.transport.send(new Request(this.baseUrl + path, { method: "POST", headers, body: JSON.stringify(body) }));
  }
}
