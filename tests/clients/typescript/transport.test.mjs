// Attempts, keys, ids, hooks: against a `fetch` that answers what the test says.
import assert from "node:assert/strict";
import test from "node:test";
import { CairnError, createCairn, Invalid, InvalidCredentials, NoAnswer, NotModified, TimedOut, TooManyRequests } from "cairn-client";

const TOKENS = { access_token: "new", refresh_token: "next", token_type: "bearer", expires_in: 900, user: {} };
const EMPTY = { items: [], next_cursor: null, total: 0, page: 1, per_page: 20, total_pages: 0 };

function problem(status, code, headers = {}, more = {}) {
  const body = { type: "about:blank", title: "T", status, detail: "Said.", instance: "/x", code, correlation_id: "c-1", ...more };
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/problem+json", ...headers } });
}

/** A client whose requests are answered in turn, and what it sent. */
function answered(answers, options = {}) {
  const sent = [];
  const fetch = async (request) => {
    sent.push({ method: request.method, url: new URL(request.url), headers: request.headers, body: await request.clone().text() });
    const next = answers.length > 1 ? answers.shift() : answers[0];
    const answer = typeof next === "function" ? await next(request) : next;
    if (answer instanceof Error) throw answer;
    return answer.clone();
  };
  return { sent, cairn: createCairn({ baseUrl: "http://cairn.test/", retries: { base: 1 }, ...options, fetch }) };
}

const item = { body: { name: "Tent" } };
const made = Response.json({ id: "1", name: "Tent" }, { status: 201 });

test("a POST that got no answer is repeated under the same key and id", async () => {
  const { cairn, sent } = answered([new TypeError("reset"), problem(503, "unavailable", { "Retry-After": "0" }), made]);
  const { data } = await cairn.POST("/api/v1/items", item);
  assert.equal(data.name, "Tent");
  assert.equal(sent.length, 3);
  assert.equal(new Set(sent.map((one) => one.headers.get("Idempotency-Key"))).size, 1);
  assert.equal(new Set(sent.map((one) => one.headers.get("X-Correlation-ID"))).size, 1);
  assert.match(sent[0].headers.get("Idempotency-Key"), /^[0-9a-f-]{36}$/);
  assert.deepEqual(sent.map((one) => one.body), Array(3).fill('{"name":"Tent"}'));
});

test("two calls have two keys, and a key of the caller's own is kept", async () => {
  const { cairn, sent } = answered([made]);
  await cairn.POST("/api/v1/items", item);
  await cairn.POST("/api/v1/items", item);
  await cairn.POST("/api/v1/items", { ...item, headers: { "Idempotency-Key": "mine", "X-Correlation-ID": "ours" } });
  const keys = sent.map((one) => one.headers.get("Idempotency-Key"));
  assert.notEqual(keys[0], keys[1]);
  assert.equal(keys[2], "mine");
  assert.equal(sent[2].headers.get("X-Correlation-ID"), "ours");
});

test("a write that keeps no outcome is sent once", async () => {
  const { cairn, sent } = answered([new TypeError("reset")]);
  await assert.rejects(cairn.POST("/api/v1/auth/verify", { body: { code: "123456" } }), NoAnswer);
  assert.equal(sent.length, 1);
  assert.equal(sent[0].headers.get("Idempotency-Key"), null);
});

test("attempts are bounded, and what stands is thrown", async () => {
  const { cairn, sent } = answered([problem(503, "unavailable")], { retries: { attempts: 3, base: 1 } });
  await assert.rejects(cairn.GET("/api/v1/items"), (error) => error instanceof CairnError && error.status === 503);
  assert.equal(sent.length, 3);
});

test("429 waits as long as it is told, and is thrown where that is too long", async () => {
  const quick = answered([problem(429, "too_many_requests", { "Retry-After": "1" }), Response.json(EMPTY)]);
  const began = performance.now();
  await quick.cairn.GET("/api/v1/items");
  assert.ok(performance.now() - began >= 990);
  const slow = answered([problem(429, "too_many_requests", { "Retry-After": "3600" })]);
  await assert.rejects(slow.cairn.GET("/api/v1/items"), (error) => error instanceof TooManyRequests && error.retryAfter === 3600);
  assert.equal(slow.sent.length, 1);
  const silent = answered([problem(429, "too_many_requests")]);
  await assert.rejects(silent.cairn.GET("/api/v1/items"), TooManyRequests);
  assert.equal(silent.sent.length, 1);
});

test("a first attempt that is still at work is waited for", async () => {
  const { cairn, sent } = answered([new TypeError("reset"), problem(409, "still_running"), made]);
  await cairn.POST("/api/v1/items", item);
  assert.equal(sent.length, 3);
  const other = answered([problem(409, "item_exists")]);
  await assert.rejects(other.cairn.POST("/api/v1/items", item), (error) => error.code === "item_exists");
  assert.equal(other.sent.length, 1);
});

test("an attempt that takes too long is ended, the caller's own signal ends all", async (t) => {
  const awake = setInterval(() => {}, 1000);  // node does not wait for the timer of an AbortSignal
  t.after(() => clearInterval(awake));
  const never = (request) => new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason)));
  const { cairn, sent } = answered([never], { timeout: 20, retries: { attempts: 2, base: 1 } });
  await assert.rejects(cairn.GET("/api/v1/items"), TimedOut);
  assert.equal(sent.length, 2);
  const patient = answered([never], { retries: { base: 1 } });
  const reason = new Error("enough");
  const ended = new AbortController();
  setTimeout(() => ended.abort(reason), 20);
  await assert.rejects(patient.cairn.GET("/api/v1/items", { signal: ended.signal }), (error) => error === reason);
  assert.equal(patient.sent.length, 1);
});

test("many calls with a token that is over make one refresh", async () => {
  let refreshed = 0;
  const fetch = async (request) => {
    if (request.url.endsWith("/auth/refresh")) {
      refreshed += 1;
      assert.equal((await request.json()).refresh_token, "r-1");
      await new Promise((done) => setTimeout(done, 10));
      return Response.json(TOKENS);
    }
    return request.headers.get("Authorization") === "Bearer new" ? Response.json(EMPTY) : problem(401, "invalid_access_token");
  };
  const kept = [];
  const token = { accessToken: "old", refreshToken: "r-1" };
  const cairn = createCairn({ baseUrl: "http://cairn.test", token, fetch, hooks: { onTokens: (tokens) => kept.push(tokens) } });
  await Promise.all(Array.from({ length: 8 }, () => cairn.GET("/api/v1/items")));
  assert.equal(refreshed, 1);
  assert.equal(kept.length, 1);
  assert.equal(cairn.tokens.refreshToken, "next");
});

test("a write whose token was over is sent again with its body and its key", async () => {
  const { cairn, sent } = answered(
    [problem(401, "invalid_access_token"), Response.json(TOKENS), made], { token: { accessToken: "old", refreshToken: "r" } },
  );
  await cairn.POST("/api/v1/items", item);
  const [first, , again] = sent;
  assert.equal(again.body, first.body);
  assert.equal(again.headers.get("Idempotency-Key"), first.headers.get("Idempotency-Key"));
  assert.equal(again.headers.get("Authorization"), "Bearer new");
});

test("where a refresh is refused, the password signs in again; without one the refusal is thrown", async () => {
  const { cairn, sent } = answered(
    [Response.json({ ...TOKENS, expires_in: 1 }), Response.json(EMPTY), problem(401, "invalid_refresh_token"),
      Response.json(TOKENS), Response.json(EMPTY)],
    { email: "a@example.com", password: "p" },
  );
  await cairn.GET("/api/v1/items");
  await cairn.GET("/api/v1/items");  // the token is as good as over
  assert.deepEqual(sent.map((one) => one.url.pathname.split("/").at(-1)), ["login", "items", "refresh", "login", "items"]);
  const alone = answered([problem(401, "invalid_access_token")], { token: "t" });
  await assert.rejects(alone.cairn.GET("/api/v1/items"), (error) => error.code === "invalid_access_token");
  assert.equal(alone.sent.length, 1);
});

test("a wrong password is no reason to refresh", async () => {
  const { cairn, sent } = answered([problem(401, "invalid_credentials")], { token: { accessToken: "t", refreshToken: "r" } });
  await assert.rejects(cairn.POST("/api/v1/auth/reauthenticate", { body: { password: "x" } }), InvalidCredentials);
  assert.equal(sent.length, 1);
});

test("an API key is sent as it is", async () => {
  const { cairn, sent } = answered([Response.json(EMPTY)], { apiKey: "cairn_x" });
  await cairn.GET("/api/v1/items");
  assert.equal(sent[0].headers.get("Authorization"), "Bearer cairn_x");
});

test("a refusal is the class of its code, with all that it says", async () => {
  const errors = [{ pointer: "/name", code: "required", message: "Say a name." }];
  const { cairn } = answered([problem(422, "invalid", {}, { errors })]);
  await assert.rejects(cairn.POST("/api/v1/items", item), (error) => {
    assert.ok(error instanceof Invalid && error instanceof CairnError);
    assert.deepEqual([error.name, error.code, error.status, error.message, error.correlationId], ["Invalid", "invalid", 422, "Said.", "c-1"]);
    assert.equal(error.fieldError("/name"), "Say a name.");
    return true;
  });
});

test("what is no problem document, or a code of tomorrow, is an error all the same", async () => {
  const page = answered([new Response("<h1>Bad Gateway</h1>", { status: 502, statusText: "Bad Gateway" })], { retries: { attempts: 1 } });
  await assert.rejects(page.cairn.GET("/api/v1/items"), (error) => error.code === "unknown" && error.status === 502 && error.correlationId !== "");
  const newer = answered([problem(409, "not_known_yet")]);
  await assert.rejects(newer.cairn.POST("/api/v1/items", item), (error) => error instanceof CairnError && error.code === "not_known_yet");
});

test("304 says so", async () => {
  const { cairn } = answered([new Response(null, { status: 304 })]);
  await assert.rejects(cairn.GET("/api/v1/items", { params: { header: { "If-None-Match": '"x"' } } }), NotModified);
});

test("hooks hear every attempt, without the query, and stop nothing", async () => {
  const heard = [];
  const hear = (name) => (told) => {
    heard.push([name, told.attempt, told.status ?? told.reason ?? null]);
    assert.equal(told.url, "http://cairn.test/api/v1/items");
    throw new Error("monitoring is down");
  };
  const hooks = { onRequest: hear("request"), onResponse: hear("response"), onFailure: hear("failure"), onRetry: hear("retry") };
  const { cairn } = answered([new TypeError("reset"), Response.json(EMPTY)], { hooks });
  await cairn.GET("/api/v1/items", { params: { query: { search: "secret" } } });
  assert.deepEqual(heard, [["request", 1, null], ["failure", 1, null], ["retry", 1, "no answer"], ["request", 2, null], ["response", 2, 200]]);
});

test("lists in a query are written as the document says", async () => {
  const { cairn, sent } = answered([Response.json(EMPTY)]);
  await cairn.GET("/api/v1/items", { params: { query: { sort: ["-price", "name"], tag: ["a b", "c"], category: null } } });
  assert.equal(decodeURIComponent(sent[0].url.search), "?sort=-price,name&tag=a b&tag=c");
});
