"""Scripts of the Postman collection: tokens before a request, what its answer must be after it."""

from __future__ import annotations

import json
from typing import Final

from tools.openapi_examples import Operation
from tools.postman_variables import FROM_LISTS, Variables

_KEEP: Final = """
const keep = (tokens) => {
  pm.collectionVariables.set("access_token", tokens.access_token);
  pm.collectionVariables.set("refresh_token", tokens.refresh_token);
  pm.collectionVariables.set("token_until", String(Date.now() + tokens.expires_in * 1000));
};
""".strip()
BEFORE_EACH: Final = (
    """
// A token that is good for ten more seconds is taken as it is; else it is refreshed, or the environment's
// user signs in.
pm.variables.set("in_a_year", new Date(Date.now() + 365 * 864e5).toISOString());
const value = (name) => pm.variables.get(name);
const own = /\\/auth\\/(login|refresh|register|logout)$/.test(pm.request.url.getPath());
if (!own && Number(value("token_until")) < Date.now() + 10000) {
  const refresh = value("refresh_token");
  const path = refresh ? "refresh" : "login";
  const body = refresh ? { refresh_token: refresh } : { email: value("email"), password: value("password") };
  if (refresh || value("password")) {
    """
    + _KEEP.replace("\n", "\n    ")
    + """
    pm.sendRequest({
      url: `${value("base_url")}/api/v1/auth/${path}`, method: "POST",
      header: { "Content-Type": "application/json" }, body: { mode: "raw", raw: JSON.stringify(body) },
    }, (error, answer) => {
      if (!error && answer.code === 200 && answer.json().access_token) keep(answer.json());
      else if (refresh) pm.collectionVariables.set("refresh_token", "");
    });
  }
}
"""
).strip()
_CHECKED: Final = """
const problem = (pm.response.headers.get("Content-Type") || "").startsWith("application/problem+json");
pm.test("the document lists this answer", () => pm.expect(pm.response.code).to.be.oneOf(%s));
pm.test("no failure of the server", () => pm.expect(pm.response.code).to.be.below(500));
if (pm.response.code >= 400) pm.test("a refusal is a problem document", () => pm.expect(problem).to.be.true);
""".strip()
_FORGET: Final = """
if (pm.response.code === 204) {
  for (const name of ["access_token", "refresh_token"]) pm.collectionVariables.set(name, "");
  pm.collectionVariables.set("token_until", "0");
}
""".strip()


def after(operation: Operation, variables: Variables) -> str:
    """What is checked of the answer, and what is kept of it."""
    statuses = sorted(int(status) for status in operation.responses)
    lines = [_CHECKED % json.dumps(statuses)]
    if (made := variables.made_by(operation)) is not None:
        taken = "[201, 202].includes(pm.response.code) && pm.response.json().id"
        lines.append(f'if ({taken}) pm.collectionVariables.set("{made}", pm.response.json().id);')
    if operation.method == "GET" and operation.path in FROM_LISTS:
        first = "pm.response.code === 200 && pm.response.json().items[0]"
        lines.append(
            f'if ({first}) pm.collectionVariables.set("{FROM_LISTS[operation.path]}", pm.response.json().items[0].id);'
        )
    if operation.path in ("/api/v1/auth/login", "/api/v1/auth/refresh"):
        lines += [
            _KEEP,
            "if (pm.response.code === 200 && pm.response.json().access_token) keep(pm.response.json());",
        ]
    if (operation.method, operation.path) in (
        ("POST", "/api/v1/auth/logout"),
        ("DELETE", "/api/v1/users/me"),
    ):
        lines.append(_FORGET)
    return "\n".join(lines)
