// Against a served Cairn: CAIRN_URL, CAIRN_EMAIL, CAIRN_PASSWORD.
import assert from "node:assert/strict";
import test from "node:test";
import { createCairn, InsufficientScope, InvalidCredentials, ItemNotFound, Invalid, NotModified, PreconditionFailed } from "cairn-client";

const { CAIRN_URL: baseUrl, CAIRN_EMAIL: email, CAIRN_PASSWORD: password } = process.env;
const cairn = createCairn({ baseUrl, email, password });
const tent = { name: "Trail tent", price: "189.00", currency: "EUR", tags: ["tent"] };
const at = (item_id) => ({ path: { item_id } });

test("sign in, create, read, change, delete", async () => {
  const { data: made, response } = await cairn.POST("/api/v1/items", { body: tent });
  assert.equal(response.status, 201);
  assert.equal(made.price, "189.00");
  const { data: read, response: seen } = await cairn.GET("/api/v1/items/{item_id}", { params: at(made.id) });
  assert.deepEqual(read, made);
  const etag = seen.headers.get("ETag");
  await assert.rejects(cairn.GET("/api/v1/items/{item_id}", { params: { ...at(made.id), header: { "If-None-Match": etag } } }), NotModified);
  const changed = { params: { ...at(made.id), header: { "If-Match": etag } }, body: { quantity: 2 } };
  assert.equal((await cairn.PATCH("/api/v1/items/{item_id}", changed)).data.quantity, 2);
  await assert.rejects(cairn.PATCH("/api/v1/items/{item_id}", changed), PreconditionFailed);
  assert.equal((await cairn.DELETE("/api/v1/items/{item_id}", { params: at(made.id) })).data, undefined);
  await assert.rejects(cairn.GET("/api/v1/items/{item_id}", { params: at(made.id) }), (error) => {
    assert.ok(error instanceof ItemNotFound);
    assert.equal(error.correlationId, error.response.headers.get("X-Correlation-ID"));
    return true;
  });
});

test("an answer that was lost is replayed, and there is one item", async () => {
  let lost = false;
  const answers = [];
  const flaky = createCairn({
    baseUrl, token: cairn.tokens, retries: { base: 1 },
    fetch: async (request) => {
      const answer = await fetch(request);
      if (request.method === "POST" && !lost) {
        lost = true;
        throw new TypeError("the answer was lost");
      }
      answers.push(answer);
      return answer;
    },
  });
  const { data } = await flaky.POST("/api/v1/items", { body: { ...tent, name: "Only once" } });
  assert.equal(answers.at(-1).headers.get("Idempotency-Replayed"), "true");
  const rows = flaky.items("/api/v1/items", { params: { query: { owner: "me", search: "Only once" } } });
  assert.deepEqual((await all(rows)).map((one) => one.id), [data.id]);
});

test("a token that is refused is refreshed once, for all who wait", async () => {
  const asked = [];
  const hooks = { onRequest: ({ url }) => asked.push(new URL(url).pathname) };
  const signedIn = createCairn({ baseUrl });
  await signedIn.signIn(email, password);
  const stale = { accessToken: "not.a.token", refreshToken: signedIn.tokens.refreshToken };
  const mended = createCairn({ baseUrl, token: stale, hooks });
  const answers = await Promise.all(Array.from({ length: 5 }, () => mended.GET("/api/v1/auth/me")));
  assert.deepEqual(new Set(answers.map(({ data }) => data.email)), new Set([email]));
  assert.equal(asked.filter((path) => path.endsWith("/auth/refresh")).length, 1);
  await mended.signOut();
  assert.equal(mended.tokens, undefined);
});

test("a wrong password and a wrong field", async () => {
  await assert.rejects(createCairn({ baseUrl, email, password: "wrong" }).GET("/api/v1/auth/me"), InvalidCredentials);
  await assert.rejects(cairn.POST("/api/v1/items", { body: { name: "" } }), (error) => error instanceof Invalid && error.fieldError("/name") !== undefined);
});

test("pages follow the cursor to the end, each row once", async () => {
  for (let number = 0; number < 5; number++) await cairn.POST("/api/v1/items", { body: { name: `Paged ${number}`, category: "paged" } });
  const query = { category: "paged", sort: ["name"], per_page: 2 };
  const sizes = [];
  for await (const page of cairn.pages("/api/v1/items", { params: { query } })) sizes.push(page.items.length);
  assert.deepEqual(sizes, [2, 2, 1]);
  const names = (await all(cairn.items("/api/v1/items", { params: { query } }))).map((one) => one.name);
  assert.deepEqual(names, [0, 1, 2, 3, 4].map((number) => `Paged ${number}`));
});

test("a file goes up in a form and comes down as it was; a raw one too", async () => {
  const { data: item } = await cairn.POST("/api/v1/items", { body: tent });
  const text = new Blob(["Line one.\nLine two.\n"], { type: "text/plain" });
  const { data: file } = await cairn.upload("/api/v1/items/{item_id}/files", { params: at(item.id), file: text, name: "lines.txt" });
  assert.equal(file.size, text.size);
  const path = { item_id: item.id, file_id: file.id };
  const { data } = await cairn.GET("/api/v1/items/{item_id}/files/{file_id}", { params: { path }, parseAs: "text" });
  assert.equal(data, "Line one.\nLine two.\n");
  const raw = await cairn.POST("/api/v1/items/{item_id}/files", { params: at(item.id), body: "raw", headers: { "Content-Type": "text/plain" } });
  assert.equal(raw.data.size, 3);
  const rows = "name,price,currency\nFrom a table,1.50,EUR\n";
  const imported = await cairn.POST("/api/v1/items/import", { body: rows, headers: { "Content-Type": "text/csv" } });
  assert.equal(imported.response.status, 200);
});

test("an API key signs in a program", async () => {
  await cairn.POST("/api/v1/auth/reauthenticate", { body: { password } });
  const { data: key } = await cairn.POST("/api/v1/auth/api-keys", { body: { name: "reports", scopes: ["catalogue:item:create"] } });
  const program = createCairn({ baseUrl, apiKey: key.key });
  assert.equal((await program.POST("/api/v1/items", { body: tent })).response.status, 201);
  await assert.rejects(program.GET("/api/v1/auth/me"), InsufficientScope);
});

async function all(rows) {
  const found = [];
  for await (const row of rows) found.push(row);
  return found;
}
