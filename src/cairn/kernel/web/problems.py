"""Refusals and failures as application/problem+json (RFC 9457)."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus

import orjson
from pydantic import ValidationError

from cairn.base.refusals import FieldProblem, Invalid, Refusal, Unauthenticated
from cairn.kernel.web.json_reader import escape

MEDIA_TYPE = b"application/problem+json"
_TITLES = {status.value: status.phrase for status in HTTPStatus} | {
    413: "Content Too Large",
    416: "Range Not Satisfiable",
    422: "Unprocessable Content",
}
_RENAMED = {
    "missing": "required",
    "extra_forbidden": "unknown_field",
    "string_too_long": "too_long",
    "string_too_short": "too_short",
    "too_long": "too_many",
    "too_short": "too_few",
    "greater_than_equal": "too_small",
    "greater_than": "too_small",
    "less_than_equal": "too_large",
    "less_than": "too_large",
    "literal_error": "not_a_choice",
}


def title_of(status: int) -> str:
    """The reason phrase of RFC 9110 for a status."""
    return _TITLES.get(status, "Error")


def problem_body(refusal: Refusal, path: str, correlation_id: str) -> bytes:
    """The document of one refusal. `path` is the address without its query."""
    document: dict[str, object] = {
        "type": "about:blank",
        "title": title_of(refusal.status),
        "status": refusal.status,
        "detail": refusal.detail,
        "instance": path,
        "code": refusal.code,
        "correlation_id": correlation_id,
    }
    if refusal.errors:
        document["errors"] = [
            {"pointer": problem.pointer, "code": problem.code, "message": problem.message}
            for problem in refusal.errors
        ]
    if refusal.counts:
        document["counts"] = refusal.counts
    return orjson.dumps(document)


def problem_headers(refusal: Refusal) -> list[tuple[bytes, bytes]]:
    headers = [(name.lower().encode(), value.encode("latin-1")) for name, value in refusal.headers.items()]
    if isinstance(refusal, Unauthenticated) and "WWW-Authenticate" not in refusal.headers:
        headers.append((b"www-authenticate", b'Bearer realm="cairn"'))
    return headers


def invalid(problem: ValidationError, place: str = "/") -> Invalid:
    """pydantic's findings as ours: a pointer, a stable code, a sentence; never the value that was sent."""
    return Invalid(errors=_field_problems(problem, place))


def _field_problems(problem: ValidationError, place: str) -> Iterable[FieldProblem]:
    for error in problem.errors(include_url=False, include_context=True, include_input=False):
        code = _RENAMED.get(error["type"], error["type"])
        where = "/".join(escape(str(part)) for part in error["loc"])
        if place == "?" and code == "unknown_field":
            code = "unknown_parameter"
        pointer = f"?{where.split('/')[0]}" if place == "?" else f"/{where}"
        yield FieldProblem(pointer, code, error["msg"])
