/** From an answer to the error that it means. */
import { ERRORS } from "./codes.js";
import { CairnError, type Problem } from "./errors.js";

type Refusal = new (problem: Problem, response: Response) => CairnError;
const CLASSES: ReadonlyMap<string, Refusal> = new Map(Object.entries(ERRORS));

/** The error of an answer from 400 up. What is no problem document (a proxy's page) becomes one with code `unknown`. */
export async function refusalOf(response: Response, correlationId: string): Promise<CairnError> {
  const problem = await problemOf(response, correlationId);
  const Kind = CLASSES.get(problem.code) ?? CairnError;
  return new Kind(problem, response);
}

async function problemOf(response: Response, correlationId: string): Promise<Problem> {
  const type = response.headers.get("Content-Type") ?? "";
  if (type.startsWith("application/problem+json")) {
    const read: unknown = await response.clone().json().catch(() => null);
    if (isProblem(read)) return read;
  }
  const title = response.statusText || `Status ${response.status}`;
  return {
    type: "about:blank", title, status: response.status, detail: title, instance: new URL(response.url || "http://unknown/").pathname,
    code: "unknown", correlation_id: response.headers.get("X-Correlation-ID") ?? correlationId,
  };
}

function isProblem(read: unknown): read is Problem {
  return typeof read === "object" && read !== null && "code" in read && "detail" in read && "correlation_id" in read;
}
