/** Sends a request: correlation id, time limit, and attempts. Knows nothing of tokens. */
import { NoAnswer, TimedOut, secondsOf } from "./errors.js";
import { type Attempt, type Hooks, tell } from "./hooks.js";

export interface Retries {
  /** Attempts in all; 1 repeats nothing. Default 4. */
  attempts?: number;
  /** The first wait at most, in milliseconds; it doubles with each attempt. Default 200. */
  base?: number;
  /** The longest wait, in milliseconds. A `Retry-After` beyond it is not waited for: the refusal is thrown. Default 20 000. */
  longest?: number;
}

export interface TransportOptions {
  fetch: (request: Request) => Promise<Response>;
  /** Milliseconds for each attempt. */
  timeout: number;
  retries: Retries;
  hooks: Hooks;
}

const SAFE: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);
const BUSY: ReadonlySet<number> = new Set([502, 503, 504]);
const STILL_RUNNING = 409;

export class Transport {
  readonly #options: TransportOptions;
  readonly #attempts: number;
  readonly #base: number;
  readonly #longest: number;

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#attempts = Math.max(1, options.retries.attempts ?? 4);
    this.#base = options.retries.base ?? 200;
    this.#longest = options.retries.longest ?? 20_000;
  }

  /** The answer of the last attempt. Throws `NoAnswer` where none came; what the caller's own signal says goes on. */
  async send(request: Request): Promise<Response> {
    const correlationId = request.headers.get("X-Correlation-ID") ?? crypto.randomUUID();
    request.headers.set("X-Correlation-ID", correlationId);
    const url = new URL(request.url);
    for (let attempt = 1; ; attempt++) {
      const told: Attempt = { method: request.method, url: url.origin + url.pathname, correlationId, attempt };
      const last = attempt >= this.#attempts;
      const outcome = await this.#once(request, told, last);
      if (outcome instanceof Response) {
        const wait = last ? undefined : await this.#waitAfter(request, outcome, attempt);
        if (wait === undefined) return outcome;
        discard(outcome);
        await this.#pause(request, told, outcome.status, wait);
      } else {
        if (last || !mayRepeat(request)) throw outcome;
        await this.#pause(request, told, "no answer", this.#jittered(attempt));
      }
    }
  }

  async #once(request: Request, told: Attempt, last: boolean): Promise<Response | NoAnswer> {
    const { hooks, timeout, fetch } = this.#options;
    const began = performance.now();
    const limit = AbortSignal.timeout(timeout);
    tell(hooks.onRequest, told);
    try {
      const sent = last ? request : request.clone();
      const response = await fetch(new Request(sent, { signal: AbortSignal.any([request.signal, limit]) }));
      tell(hooks.onResponse, { ...told, status: response.status, milliseconds: performance.now() - began });
      return response;
    } catch (error) {
      tell(hooks.onFailure, { ...told, error, milliseconds: performance.now() - began });
      request.signal.throwIfAborted();
      return limit.aborted
        ? new TimedOut(`No answer within ${timeout} ms.`, told.correlationId, { cause: error })
        : new NoAnswer("No answer came.", told.correlationId, { cause: error });
    }
  }

  /** Milliseconds to wait before the next attempt; undefined where the answer stands. */
  async #waitAfter(request: Request, response: Response, attempt: number): Promise<number | undefined> {
    const asked = secondsOf(response.headers.get("Retry-After"));
    const busy = BUSY.has(response.status) && mayRepeat(request);
    const limited = response.status === 429 && asked !== undefined;
    if (!busy && !limited && !(await stillRunning(request, response))) return undefined;
    const wait = Math.max((asked ?? 0) * 1000, this.#jittered(attempt));
    return wait <= this.#longest ? wait : undefined;
  }

  /** Between half of the doubled wait and all of it, so that many clients do not come back at once. */
  #jittered(attempt: number): number {
    return Math.min(this.#longest, this.#base * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
  }

  async #pause(request: Request, told: Attempt, reason: number | "no answer", milliseconds: number): Promise<void> {
    tell(this.#options.hooks.onRetry, { ...told, reason, milliseconds });
    await waited(milliseconds, request.signal);
  }
}

/** Whether sending it twice does no more than sending it once. */
function mayRepeat(request: Request): boolean {
  return SAFE.has(request.method) || request.headers.has("Idempotency-Key");
}

/** An earlier attempt of ours is still at work: its outcome is replayed when it is done. */
async function stillRunning(request: Request, response: Response): Promise<boolean> {
  if (response.status !== STILL_RUNNING || !request.headers.has("Idempotency-Key")) return false;
  const read: unknown = await response.clone().json().catch(() => null);
  return typeof read === "object" && read !== null && "code" in read && read.code === "still_running";
}

async function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      signal.removeEventListener("abort", aborted);
      resolve();
    }
    function aborted(): void {
      clearTimeout(timer);
      reject(signal.reason as Error);
    }
    signal.addEventListener("abort", aborted, { once: true });
  });
}

/** Leave an answer unread, so that its connection is free. Not waited for: a copy of it may never be read. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}
