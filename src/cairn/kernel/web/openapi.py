"""The OpenAPI 3.1 document: FastAPI reads parameters, bodies and answers; what the registry knows is added here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from cairn.base.paging import Row
from cairn.base.refusals import (
    BadRequest,
    ContentTooLarge,
    Forbidden,
    InternalError,
    Invalid,
    NotAcceptable,
    NotFound,
    PreconditionFailed,
    Refusal,
    RequestTimeout,
    TooManyRequests,
    Unauthenticated,
    Unavailable,
    UnsupportedMediaType,
)
from cairn.kernel.access import InsufficientScope, Public, ReauthenticationRequired
from cairn.kernel.db.broken import StillRunning
from cairn.kernel.db.pools import DatabaseBusy, DatabaseFull, DatabaseReadOnly, DatabaseUnavailable
from cairn.kernel.web.bodies import MAX_SORT_KEYS, Answer, SortedQuery
from cairn.kernel.web.content import RangeNotSatisfiable
from cairn.kernel.web.edge import BadHost
from cairn.kernel.web.idempotency import IdempotencyKeyReused
from cairn.kernel.web.incoming import BadHeader
from cairn.kernel.web.json_reader import MalformedJson
from cairn.kernel.web.parts import FIELD, MULTIPART, MalformedForm
from cairn.kernel.web.plan import BodyRequired, Plan
from cairn.kernel.web.problems import MEDIA_TYPE, title_of
from cairn.kernel.web.routes import Operation
from cairn.kernel.web.samples import code_samples
from cairn.kernel.web.streams import FORMAT

Node = dict[str, object]

_PROBLEM: Node = {
    "type": "object",
    "description": "RFC 9457 problem details. `code` is stable; `errors` names fields; `counts` says how many things of"
    " each kind stand in the way.",
    "required": ["type", "title", "status", "detail", "instance", "code", "correlation_id"],
    "additionalProperties": False,
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string"},
        "code": {"type": "string"},
        "correlation_id": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["pointer", "code", "message"],
                "additionalProperties": False,
                "properties": {
                    "pointer": {"type": "string"},
                    "code": {"type": "string"},
                    "message": {"type": "string"},
                },
            },
        },
        "counts": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}},
    },
}
_HEADERS: Node = {
    "X-Correlation-ID": {
        "description": "This request's id in logs and problems.",
        "schema": {"type": "string"},
    },
    "X-Process-Time": {"description": "Seconds spent.", "schema": {"type": "string"}},
}
_BY_THE_SERVER: Node = {
    "414": {"description": "The address is longer than the server reads (64 KiB). Without a body."},
    "431": {"description": "The headers are larger than the server reads. Without a body."},
}
"""What the HTTP server answers by itself, before the application sees anything."""
_FILE_FORM: Node = {
    "type": "object",
    "required": [FIELD],
    "additionalProperties": False,
    "properties": {FIELD: {"type": "string", "format": "binary", "description": "The file, with its name."}},
}
_ETAG: Node = {"description": "Validator of this representation.", "schema": {"type": "string"}}


def operation_document(plan: Plan, path: str) -> Node:
    """What FastAPI's operation gets on top: answers, headers, security, samples."""
    operation = plan.operation
    document: Node = {"responses": _responses(plan, path), "x-permission": permission_name(plan)}
    document["x-noun"] = operation.noun
    if not isinstance(operation.permission, Public):
        document["security"] = [{"bearer": []}, {"password": []}]
    elif operation.credentials == "bearer":
        document["security"] = [{}, {"bearer": []}, {"password": []}]
    else:
        document["security"] = [{}]
    return document


def permission_name(plan: Plan) -> str:
    permission = plan.operation.permission
    return "public" if isinstance(permission, Public) else permission.name


def header_parameters(plan: Plan) -> list[Node]:
    """The request headers that mean something to this operation, and the parameter that the kernel reads itself."""
    operation = plan.operation
    found: list[Node] = []
    if plan.needs_work and operation.keeps_outcomes:
        found.append(_header("Idempotency-Key", "Repeats with the same key replay the first outcome for 24 h.",
                             {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"}))  # fmt: skip
    tags: Node = {"type": "string"}
    if operation.writes and operation.subject is not None:
        found.append(_header("If-Match", "Only if the resource still has this ETag; else 412.", tags))
    if operation.formats:
        names = list(operation.formats)
        found.append(
            {
                "name": FORMAT,
                "in": "query",
                "required": False,
                "schema": {"type": "string", "enum": names},
                "description": f"What to answer in, before any Accept header; `{names[0]}` where neither says.",
            }
        )
    if operation.contents:
        found.append(_header("Range", "One range of bytes, such as bytes=0-1023; else all of it.", tags))
        found.append(
            _header("If-Range", "The range only where the ETag is still this; else all of it.", tags)
        )
    if operation.purposes:
        found.append(_header("X-Access-Purpose", "What this is for; the access record says it.",
                             {"type": "string", "enum": list(operation.purposes)}))  # fmt: skip
    if not operation.writes and operation.validated:
        found.append(_header("If-None-Match", "304 where the ETag is still this.", tags))
    return found


def _header(name: str, says: str, schema: Node) -> Node:
    return {"name": name, "in": "header", "required": False, "description": says, "schema": schema}


def refusals_of(plan: Plan) -> dict[int, list[type[Refusal]]]:
    """Every refusal that this operation can answer, by status."""
    operation = plan.operation
    found: list[type[Refusal]] = [
        NotAcceptable,
        InternalError,
        Unavailable,
        DatabaseUnavailable,
        DatabaseBusy,
        DatabaseFull,
        *([DatabaseReadOnly] if operation.writes else []),
        Invalid,
        BadRequest,
        BadHeader,
        BadHost,
        *operation.refusals,
    ]
    if operation.limit:
        found.append(TooManyRequests)
    if operation.credentials == "bearer":
        found.append(Unauthenticated)
    if not isinstance(operation.permission, Public):
        found += [Forbidden, InsufficientScope]
    if operation.recent:
        found.append(ReauthenticationRequired)
    if operation.contents:
        found.append(RangeNotSatisfiable)
    if "{" in operation.path:
        found.append(operation.subject.missing if operation.subject else NotFound)
    found += _refusals_of_the_body(plan) if plan.takes_body else []
    if plan.needs_work and operation.keeps_outcomes:
        found += [StillRunning, IdempotencyKeyReused]
    if operation.writes and operation.subject is not None:
        found.append(PreconditionFailed)
    by_status: dict[int, list[type[Refusal]]] = {}
    for refusal in dict.fromkeys(found):
        by_status.setdefault(refusal.status, []).append(refusal)
    return by_status


def _refusals_of_the_body(plan: Plan) -> list[type[Refusal]]:
    found: list[type[Refusal]] = [RequestTimeout, ContentTooLarge, UnsupportedMediaType]
    found += [] if plan.body_optional else [BodyRequired]
    found += [] if plan.upload else [MalformedJson]
    return [*found, MalformedForm] if plan.operation.form_file else found


def _streamed(operation: Operation, media: str) -> Node:
    """A text, but for JSON of which the operation says what it looks like."""
    if operation.answers is None or media != "application/json":
        return {"type": "string"}
    return {"$ref": f"#/components/schemas/{operation.answers.__name__}"}


def _responses(plan: Plan, path: str) -> Node:
    operation = plan.operation
    good: Node = {"description": "Done", "headers": dict(_HEADERS)}
    headers = cast("Node", good["headers"])
    if operation.validated and (operation.subject or operation.location or not operation.writes):
        headers["ETag"] = _ETAG
    if operation.location:
        headers["Location"] = {"description": "Address of what was created.", "schema": {"type": "string"}}
    if operation.lists:
        headers["Link"] = {"description": "first, prev, next, last (RFC 8288).", "schema": {"type": "string"}}
    responses: Node = {str(operation.status): good, **_BY_THE_SERVER}
    if operation.streams:
        headers["Content-Disposition"] = {
            "description": "A name to save it under.",
            "schema": {"type": "string"},
        }
        good["content"] = {
            media: {"schema": _streamed(operation, media)} for media in operation.streams.values()
        }
    if operation.contents:
        responses |= _content_answers(good, operation.contents)
    if not operation.writes and operation.validated:
        responses["304"] = {"description": "Unchanged: your copy is current.", "headers": {"ETag": _ETAG}}
    for status, refusals in sorted(refusals_of(plan).items()):
        responses[str(status)] = {
            "description": "; ".join(f"`{refusal.code}`: {refusal.says}" for refusal in refusals),
            "headers": dict(_HEADERS),
            "content": {
                MEDIA_TYPE.decode(): {
                    "schema": {"$ref": "#/components/schemas/Problem"},
                    "example": _example(refusals[0], path),
                }
            },
        }
    if operation.page:
        for status in (operation.status, 503):  # a page can say itself that something is down
            answer = cast("Node", responses[str(status)])
            cast("Node", answer.setdefault("content", {}))["text/html"] = {"schema": {"type": "string"}}
    return responses


def _content_answers(good: Node, media: Sequence[str]) -> Node:
    """What a file's content is answered with: the whole, or a range."""
    binary = {kind: {"schema": {"type": "string", "format": "binary"}} for kind in media}
    ours: Node = {
        "Content-Disposition": {"description": "A name to save it under.", "schema": {"type": "string"}},
        "Accept-Ranges": {"description": "bytes", "schema": {"type": "string"}},
    }
    ranged = {"Content-Range": {"description": "Which bytes of how many.", "schema": {"type": "string"}}}
    good["content"] = binary
    good["headers"] = headers = {**cast("Node", good["headers"]), **ours}
    part: Node = {"description": "The range that was asked for.", "headers": {**headers, **ranged}}
    return {"206": {**part, "content": binary}}


def _example(refusal: type[Refusal], path: str) -> Node:
    return {
        "type": "about:blank", "title": title_of(refusal.status), "status": refusal.status, "detail": refusal.says,
        "instance": path, "code": refusal.code, "correlation_id": "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f",
    }  # fmt: skip


def finish(document: Node, plans: Mapping[tuple[str, str], Plan], tags: Iterable[tuple[str, str]]) -> Node:
    """FastAPI's document with our answers in place of its own 422, and the components they name."""
    components = cast("Node", document.setdefault("components", {}))
    schemas = cast("Node", components.setdefault("schemas", {}))
    schemas.pop("HTTPValidationError", None)
    schemas.pop("ValidationError", None)
    schemas["Problem"] = _PROBLEM
    components["securitySchemes"] = {
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "bearerFormat": "JWT",
            "description": "An access token, or an API key (`cairn_…`) with the scope that `x-permission` names.",
        },
        "password": {
            "type": "oauth2",
            "flows": {"password": {"tokenUrl": "/api/v1/auth/login", "scopes": {}}},
        },
    }
    document["tags"] = [{"name": name, "description": says} for name, says in tags]
    for path, item in cast("dict[str, dict[str, Node]]", document["paths"]).items():
        for method, node in item.items():
            _finish_operation(node, plans[method.upper(), path], path)
            node["x-codeSamples"] = code_samples(document, method, path, node)
    return document


def show(document: Node, examples: Mapping[type[Answer], Row]) -> None:
    """Put an example at each of these answers. Raises KeyError for one that no operation gives."""
    schemas = cast("dict[str, Node]", cast("Node", document["components"])["schemas"])
    for model, example in examples.items():
        schemas[model.__name__]["examples"] = [example]


def _finish_operation(node: Node, plan: Plan, path: str) -> None:
    ours = operation_document(plan, path)
    theirs = cast("dict[str, Node]", node["responses"])
    responses = cast("dict[str, Node]", ours["responses"])
    status = str(plan.operation.status)
    for known in (status, *map(str, plan.operation.also)):
        content = theirs.get(known, {}).get("content")
        if content and not (plan.operation.streams or plan.operation.contents or plan.operation.page):
            responses[known] = {**responses.get(known, _also(int(known))), "content": content}
    node["responses"] = responses
    node["security"] = ours["security"]
    node |= {name: ours[name] for name in ours if name.startswith("x-")}
    parameters = cast("list[Node]", node.get("parameters", []))
    if plan.query is not None and issubclass(plan.query, SortedQuery):
        _enumerate_sorts(parameters, plan.query)
    parameters += header_parameters(plan)
    if parameters:
        node["parameters"] = parameters
    if plan.upload:
        uploads: Node = {
            media: {"schema": {"type": "string", "minLength": 1}, "example": example}
            for media, example in plan.operation.takes.items()
        }
        node["requestBody"] = {"required": True, "content": uploads}
        if plan.operation.form_file:
            uploads[MULTIPART] = {"schema": _FILE_FORM}
        return
    body = cast("dict[str, dict[str, object]]", node.get("requestBody", {}))
    if plan.operation.form and body:
        content = body["content"]
        content["application/x-www-form-urlencoded"] = {"schema": {
            "type": "object", "required": ["username", "password"],
            "properties": {"username": {"type": "string"}, "password": {"type": "string", "format": "password"}},
        }}  # fmt: skip
    if plan.operation.examples and body:
        cast("Node", body["content"]["application/json"])["examples"] = {
            name: {"value": value} for name, value in plan.operation.examples.items()
        }


def _also(status: int) -> Node:
    """An answer that is neither the operation's own status nor a problem."""
    headers = dict(_HEADERS)
    if 300 <= status < 400:
        headers["Location"] = {"description": "Where to go on.", "schema": {"type": "string"}}
    return {"description": title_of(status), "headers": headers}


def _enumerate_sorts(parameters: list[Node], query: type[SortedQuery]) -> None:
    for parameter in parameters:
        if parameter["name"] == "sort" and (query.sorts or query.orders):
            keys = [*query.orders, *query.sorts, *(f"-{name}" for name in query.sorts)]
            parameter["schema"] = {
                "type": "array", "items": {"type": "string", "enum": keys},
                "minItems": 1, "maxItems": MAX_SORT_KEYS, "uniqueItems": True,
            }  # fmt: skip
            parameter["style"], parameter["explode"] = "form", False
