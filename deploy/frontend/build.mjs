// Bundles the page of staging into deploy/frontend/dist: hashed names, which may be kept for ever, and one index.html that
// may not. `make frontend`.
import { createRequire } from "node:module";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const client = resolve(here, "../../clients/typescript");
const { build } = createRequire(`${client}/package.json`)("esbuild");
const out = resolve(process.argv[2] ?? `${here}dist`);

rmSync(out, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { page: `${here}src/page.ts`, style: `${here}src/style.css` },
  alias: { "cairn-client": `${client}/src/index.ts` }, nodePaths: [`${client}/node_modules`], absWorkingDir: here,
  bundle: true, minify: true, format: "esm", target: "es2022", outdir: `${out}/assets`, entryNames: "[name]-[hash]",
  metafile: true, logLevel: "warning",
});
const made = Object.keys(metafile.outputs).map((path) => basename(path));
const named = (start, end) => made.find((name) => name.startsWith(start) && name.endsWith(end));
const page = readFileSync(`${here}src/index.html`, "utf8")
  .replace("page.ts", `assets/${named("page-", ".js")}`).replace("style.css", `assets/${named("style-", ".css")}`);
writeFileSync(`${out}/index.html`, page);
