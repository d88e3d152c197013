// The whole collection against a Cairn: `node clients/postman/run.mjs BASE_URL EMAIL PASSWORD`. Runs each request once, in an
// order that works: sign in, create from the outside in, read, change, remove from the inside out, leave. Writes a summary
// as JSON; ends with 1 where an answer was not one that the document lists.
import { readFileSync } from "node:fs";
import newman from "newman";

const [base_url, email, password] = process.argv.slice(2);
const COLLECTION = new URL("../../docs/postman/cairn.postman_collection.json", import.meta.url);
const FIRST = ["users", "programmes", "teams", "session-types", "categories", "tags", "fx-rates", "itineraries", "beneficiaries"];
const collection = JSON.parse(readFileSync(COLLECTION, "utf8"));

/** What ends a session, or an account, or puts an end to what others stand on: last. */
function leaves(method, path) {
  if (path === "/api/v1/users/me" && method === "DELETE") return 2;
  return /auth\/(logout|sessions|change-password|reset-password)/.test(path) && method !== "GET" ? 1 : 0;
}

/** Steps of the run; requests of one step stay in the collection's order but for `within`. */
function place(item) {
  const { method, url } = item.request;
  const path = `/${url.path.join("/")}`;
  if (path.endsWith("/auth/login")) return [0, 0];
  if (method === "POST" && path.endsWith("/assignments")) return [4, 1]; // hands the person over to somebody else
  if (leaves(method, path)) return [6, leaves(method, path)];
  const creates = item.event.some(({ script }) => script.exec.some((line) => line.includes("[201, 202].includes")));
  if (method === "POST" && creates) {
    const first = FIRST.indexOf(url.path[2]);
    return [1, (url.path.length - 3) * 100 + (first < 0 ? FIRST.length : first)];
  }
  if (method === "DELETE") return [5, -url.path.length];
  return [{ GET: 2, PATCH: 3, PUT: 3, POST: 4 }[method], 0];
}

const all = collection.item.flatMap((folder) => folder.item.map((item) => ({ ...item, response: [] })));
const order = all.map((item) => ({ item, at: place(item) })).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
const values = Object.entries({ base_url, email, password }).map(([key, value]) => ({ key, value, enabled: true }));

newman.run({
  collection: { ...collection, item: order.map(({ item }) => item) },
  environment: { name: "this run", values },
  timeoutRequest: 20_000,
  reporters: [],
}, (error, summary) => {
  if (error) throw error;
  const once = new Map(summary.run.executions.map((one) => [one.cursor.position, one]));
  const answers = [...once.values()].map(({ item, request, response, requestError }) => ({
    name: item.name, method: request.method, path: request.url.getPath(), status: response?.code ?? 0,
    ...(requestError ? { error: String(requestError) } : {}),
    ...(response && response.code >= 400 ? { said: response.text().slice(0, 300) } : {}),
  }));
  const failures = summary.run.failures.map(({ source, error: one }) => `${source?.name}: ${one.test ?? ""} ${one.message}`);
  process.stdout.write(JSON.stringify({ requests: all.length, answers, failures }, null, 1), () => process.exit(failures.length ? 1 : 0));
});
