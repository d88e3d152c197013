// Makes src/schema.ts, src/codes.ts and src/source.ts of the OpenAPI document and the page of errors.
// `npm run generate`, or `make clients`.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const [documentPath, errorsPath] = process.argv.slice(2);
const bytes = readFileSync(documentPath);
const openapi = JSON.parse(bytes.toString("utf8"));
const errors = readFileSync(errorsPath, "utf8");
const source = (name) => new URL(`../src/${name}`, import.meta.url);
const NOTE = "// Made by tools/generate.mjs of docs/openapi.json and docs/errors.md: `make clients` makes it anew.\n";
const METHODS = new Set(["get", "put", "post", "delete", "patch", "head", "options"]);

/** The document without what types do not need: every refusal has one shape, and examples have none. */
function slim(whole) {
  const unkeyed = [];
  for (const [path, operations] of Object.entries(whole.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      if (!METHODS.has(method)) continue;
      const takesKey = (operation.parameters ?? []).some((one) => one.name === "Idempotency-Key");
      if (!takesKey && !["get", "head", "options"].includes(method)) unkeyed.push(`${method.toUpperCase()} ${path}`);
      operation.parameters = (operation.parameters ?? []).filter((one) => one.name !== "Idempotency-Key");
      const kept = Object.entries(operation.responses).filter(([status]) => status < "300");
      for (const [, answer] of kept) delete answer.headers;
      operation.responses = Object.fromEntries(kept);
      operation.responses.default = {
        description: "Refused.",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      };
    }
  }
  return unkeyed;
}

/** Rows of the first table of docs/errors.md: a status, a code, what it says. */
function codes(page) {
  const whole = page.split("## Codes of one field")[0];
  return [...whole.matchAll(/^\| (\d{3}) \| `([a-z0-9_]+)` \| (.*?) \| (.*) \|$/gm)].map((row) => row.slice(1, 5));
}

const className = (code) => code.split("_").map((word) => word[0].toUpperCase() + word.slice(1)).join("");

function classes(rows) {
  const seen = new Map();
  for (const [status, code, says, todo] of rows) if (!seen.has(code)) seen.set(code, [status, says, todo]);
  const lines = [...seen].flatMap(([code, [status, says, todo]]) => [
    `/** ${status}: ${says} What to do: ${todo} */`,
    `export class ${className(code)} extends CairnError<"${code}"> {}`,
  ]);
  const table = [...seen.keys()].map((code) => `  ${code}: ${className(code)},`);
  return [
    NOTE + 'import { CairnError } from "./errors.js";', "", ...lines, "",
    "/** The class of each code. */", "export const ERRORS = {", ...table, "} as const;", "",
    "/** Every code that an answer of Cairn's can have. */", "export type Code = keyof typeof ERRORS;", "",
  ].join("\n");
}

const unkeyed = slim(openapi);
const types = astToString(await openapiTS(openapi, { defaultNonNullable: false }));
writeFileSync(source("schema.ts"), NOTE + types);
writeFileSync(source("codes.ts"), classes(codes(errors)));
writeFileSync(source("source.ts"), [
  NOTE + "/** SHA-256 of the OpenAPI document that the types were made of. */",
  `export const OPENAPI_SHA256 = "${createHash("sha256").update(bytes).digest("hex")}";`,
  "/** Version of the API. */",
  `export const API_VERSION = ${JSON.stringify(openapi.info.version)};`,
  "/** Writes that keep no outcome under an Idempotency-Key: they are never repeated once they were sent. */",
  `export const UNKEYED: ReadonlySet<string> = new Set(${JSON.stringify(unkeyed, null, 2)});`, "",
].join("\n"));
