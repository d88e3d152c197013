/** What can go wrong: an answer that refuses (`CairnError`, one class for each code), or no answer. */
import type { components } from "./schema.js";

export type Problem = components["schemas"]["Problem"];
/** What is wrong with one field: `pointer` leads into the body, or is `?name` of the query. */
export type FieldError = NonNullable<Problem["errors"]>[number];

/** Cairn refused. `code` is stable: branch on it, or on the class. `message` may be shown to people. */
export class CairnError<C extends string = string> extends Error {
  readonly code: C;
  readonly status: number;
  readonly title: string;
  /** The path that was asked, without its query. */
  readonly instance: string;
  /** Fields that are not valid; empty where the refusal is not about fields. */
  readonly errors: readonly FieldError[];
  /** How many things of each kind stand in the way. */
  readonly counts: Readonly<Record<string, number>>;
  /** Put this into a bug report: every log line of the request has it. */
  readonly correlationId: string;
  /** Seconds after which asking again makes sense, where the server said so. */
  readonly retryAfter: number | undefined;
  readonly response: Response;

  constructor(problem: Problem, response: Response) {
    super(problem.detail);
    this.name = new.target.name;
    this.code = problem.code as C;
    this.status = problem.status;
    this.title = problem.title;
    this.instance = problem.instance;
    this.errors = problem.errors ?? [];
    this.counts = problem.counts ?? {};
    this.correlationId = problem.correlation_id;
    this.retryAfter = secondsOf(response.headers.get("Retry-After"));
    this.response = response;
  }

  /** The first sentence about a field of the body, such as `fieldError("/name")`. */
  fieldError(pointer: string): string | undefined {
    return this.errors.find((one) => one.pointer === pointer)?.message;
  }
}

/** No answer came: the network failed, or no time was left. Whether a write was done is not known. */
export class NoAnswer extends Error {
  constructor(
    message: string,
    readonly correlationId: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** No answer came within `timeout`. */
export class TimedOut extends NoAnswer {}

/** The copy that `If-None-Match` named is current. */
export class NotModified extends Error {
  constructor(readonly response: Response) {
    super("Not modified");
    this.name = new.target.name;
  }
}

/** The password was right, and a second factor has to follow: `cairn.verifyFactor(error, factorId, code)`. */
export class SecondFactorRequired extends Error {
  constructor(
    readonly factorToken: string,
    readonly factors: components["schemas"]["FactorRequiredAnswer"]["factors"],
  ) {
    super("This account has a second factor.");
    this.name = new.target.name;
  }
}

/** `Retry-After` in seconds: a number, or a date. */
export function secondsOf(header: string | null, now: number = Date.now()): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, (at - now) / 1000);
}
