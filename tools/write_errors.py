"""Writes `docs/errors.md` from the refusals in the code. Run from the repository's root.

A refusal's code, status and sentence stand in its class; what a client should do about it stands here, by code, by
the shape of its name, or by status where nothing more can be said.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import cairn
from cairn.base.refusals import Refusal
from cairn.kernel.web.problems import _RENAMED

SOURCES = Path(cairn.__file__).parent
PAGE = Path("docs/errors.md")

BY_STATUS = {
    400: "Mend the request; the same bytes will be refused again.",
    401: "Refresh the access token, or sign in again; then repeat.",
    403: "Do not repeat: these credentials do not allow it.",
    404: "Do not repeat; drop what you kept under this address.",
    405: "Use a method out of `Allow`.",
    406: "Send `Accept: application/json`, or no `Accept`.",
    408: "Repeat on a better connection, a write with the same `Idempotency-Key`.",
    409: "Read the present state and decide again.",
    412: "Read the resource again, merge, and repeat with its new `ETag`.",
    413: "Send less.",
    415: "Send `Content-Type: application/json`.",
    416: "Ask for a range within the size that `Content-Range` names, or for all of it.",
    422: "Show each of `errors` at its field; repeat when they are mended.",
    429: "Wait `Retry-After` seconds, then repeat.",
    500: "Repeat once with the same `Idempotency-Key`; if it stays, report the `correlation_id`.",
    503: "Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`.",
}
CONFLICTS = (
    (
        r"_taken$|_exists$|^already_exists$|_reused$|^duplicate_",
        "Ask for another value, or use the row that is there.",
    ),
    (r"^already_", "Nothing is left to do: read it, and go on."),
    (r"^self_|^organizers_own", "Do not offer this for one's own."),
    (r"^too_many_|^limit_reached$", "Remove or finish one first; until then it is refused again."),
    (
        r"_closed$|_archived$|_over$|_resolved$|^merged$|_immutable$|_signed$",
        "Read it again, and show that it is over.",
    ),
    (r"_busy$|_running$|_not_ready$", "Wait a moment, then repeat."),
    (r"_overlap$|^slot_taken$|_full$|^guide_unavailable$", "Offer another time, or another one."),
)
"""Of 409: what the first that fits a code's name says."""
BY_CODE = {
    "account_locked": "Where `Retry-After` stands, wait, or use the link of the mail; else ask an administrator.",
    "bad_header": "Mend the header that `detail` names.",
    "bad_host": "Use an address out of `ALLOWED_HOSTS`.",
    "body_required": "Send a body; a file may not be empty.",
    "encryption_not_configured": "Tell the operator; go on without what is sealed, such as second factors, so far.",
    "file_quota_exceeded": "Delete files, or ask the operator for more room.",
    "file_store_unavailable": "Wait for `Retry-After`, then repeat; a write with the same `Idempotency-Key`.",
    "idempotency_key_reused": "Take a new `Idempotency-Key`: this one belongs to another body or query.",
    "invalid_code": "Ask for the code again; after five wrong ones for a new code.",
    "insufficient_scope": "Use a key with the scope that `WWW-Authenticate` names; where it names none, sign in.",
    "invalid_api_key": "Take a new key; do not repeat with this one.",
    "invalid_credentials": "Ask for the name and the password again.",
    "invalid_refresh_token": "Throw both tokens away and sign in.",
    "link_invalid": "Have another link made.",
    "malformed_form": "Mend the encoding of the form: boundary, part headers, the last boundary.",
    "store_is_public": "Files of this item can only be kept while it is active.",
    "too_many_files": "Delete one of the files first.",
    "invalid_token": "Begin anew: sign in again, or have another link or code sent.",
    "too_many_api_keys": "Revoke a key that nothing uses: `last_used_at` tells which.",
    "malformed_json": "Mend the body where `detail` says; no duplicate key, no NaN, at most 64 levels.",
    "reauthentication_required": "Ask for the password or a code, `POST /auth/reauthenticate`, then repeat.",
    "metrics_token_refused": "Send `METRICS_TOKEN` as the bearer token.",
    "kek_does_not_fit": "Tell the operator; repeating helps only after they have mended the keys.",
    "key_not_trusted": "Tell the operator; repeating helps only after they have mended the keys.",
    "invite_required": "Ask for an invitation.",
    "self_grant": "Ask another administrator.",
    "second_factor_required": "Ask for a code of one of `GET /auth/factors`, and send it with its `factor_id`.",
    "session_required": "Sign in as a person; a key cannot do this.",
    "still_running": "Wait a second and repeat with the same `Idempotency-Key`: the first outcome is replayed.",
    "too_many_factors": "Show `GET /auth/factors`, and let one be removed first.",
    "wrong_code": "Ask again; a code is good once, so wait for the next. A `factor_token` takes five.",
}
VALIDATOR_CODES = (
    "bool_type", "dict_type", "int_type", "list_type", "model_type", "string_pattern_mismatch", "string_type",
    "value_error",
)  # fmt: skip
"""What the validator says by itself of a value that has the wrong JSON type or the wrong shape."""

HEAD = """\
# Errors

Written by `tools/write_errors.py` from the classes that are raised; `tests/promises/test_errors.py` holds it to them.

Every answer from 400 up, but for those of the health addresses, is `application/problem+json` (RFC 9457). `code` is
stable: branch on it, show `detail`, and put `correlation_id` into a bug report. A 422 about fields lists them in
`errors`, each with a `pointer` (a JSON pointer into the body, or `?name` for a query parameter), a `code` and a
`message`. The [guide](api-guide.md#errors) shows one.

## Codes of a whole answer

| status | code | what it says | what to do |
|---|---|---|---|
"""
FIELDS = """
## Codes of one field

These stand in `errors[].code`, always under status 422.

"""


def refusals() -> list[type[Refusal]]:
    """Every refusal class of the program, one for each pair of status and code, in that order."""
    for module in pkgutil.walk_packages([str(SOURCES)], "cairn."):
        importlib.import_module(module.name)
    found: dict[tuple[int, str], type[Refusal]] = {}
    for kind in _below(Refusal):
        if kind.__module__.startswith("cairn."):
            found.setdefault((kind.status, kind.code), kind)
    return [found[key] for key in sorted(found)]


def field_codes() -> list[str]:
    """Every code that the sources give to a field, and those of the validator."""
    found = {*_RENAMED.values(), *VALIDATOR_CODES}
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found.update(_codes_in(node))
    return sorted(found)


def advice(kind: type[Refusal]) -> str:
    """What a client should do; KeyError for a status that nobody thought about."""
    if kind.code in BY_CODE:
        return BY_CODE[kind.code]
    fitting = (says for shape, says in CONFLICTS if kind.status == 409 and re.search(shape, kind.code))
    return next(fitting, BY_STATUS[kind.status])


def page() -> str:
    """The text of `docs/errors.md`."""
    rows = [f"| {kind.status} | `{kind.code}` | {kind.says} | {advice(kind)} |" for kind in refusals()]
    codes = ", ".join(f"`{code}`" for code in field_codes())
    return HEAD + "\n".join(rows) + "\n" + FIELDS + codes + "\n"


def _below(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)


def _codes_in(node: ast.AST) -> Iterator[str]:
    """Codes said at `FieldProblem(pointer, code, …)`, `Invalid.at(…)`, `problems.add(…)`, `BadAmount(code, …)`,
    `PydanticCustomError(code, …)`, and in the tables of `password_rules`, whose rows are (condition, code, sentence).
    """
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func).rpartition(".")[2]
        place = {"FieldProblem": 1, "at": 1, "add": 1, "BadAmount": 0, "PydanticCustomError": 0}.get(name)
        if place is not None and len(node.args) == place + 2:
            yield from _text(node.args[place])
        if name == "append" and len(node.args) == 1 and isinstance(node.args[0], ast.Tuple):
            yield from _pair(node.args[0].elts)
    elif isinstance(node, ast.Return | ast.Assign) and node.value is not None:
        for part in ast.walk(node.value):
            if isinstance(part, ast.Tuple):
                yield from _pair(part.elts)


def _pair(parts: list[ast.expr]) -> Iterator[str]:
    """The code of a row that ends in a code and a sentence."""
    if len(parts) in {2, 3} and any(isinstance(parts[-1], kind) for kind in (ast.Constant, ast.JoinedStr)):
        sentence = ast.unparse(parts[-1])
        if sentence.rstrip("'\"").endswith("."):
            yield from _text(parts[-2])


def _text(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.islower():
        yield node.value


def main() -> None:
    """Write the page into the working directory."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")


if __name__ == "__main__":
    main()
