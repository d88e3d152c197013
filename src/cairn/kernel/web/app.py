"""The application: FastAPI for the documents, the pipeline for every operation, the edge around all."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Annotated, cast

from fastapi import FastAPI, Request
from fastapi import Query as FastApiQuery
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp

from cairn.base.paging import Row
from cairn.base.refusals import BadRequest, InternalError, MethodNotAllowed, NotFound, Refusal
from cairn.kernel.web.bodies import Answer, page_of
from cairn.kernel.web.cached import CachedOptions, CachedReads
from cairn.kernel.web.compress import Compressed
from cairn.kernel.web.cors import Cors
from cairn.kernel.web.documents import OpenApiSource, add_documents
from cairn.kernel.web.edge import API, BASE, CSP_HEADER, Edge, EdgeOptions, Gate, common_headers
from cairn.kernel.web.openapi import Node, finish, show
from cairn.kernel.web.pages import FormPage, add_pages
from cairn.kernel.web.pipeline import Served
from cairn.kernel.web.places import Places
from cairn.kernel.web.plan import Plan
from cairn.kernel.web.problems import MEDIA_TYPE, problem_body, problem_headers
from cairn.kernel.web.routes import Operation
from cairn.kernel.web.runtime import Runtime
from cairn.kernel.web.switchboard import Switchboard, allowed

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]
_EXPOSED = (
    "X-Correlation-ID", "X-Process-Time", "ETag", "Location", "Link", "Retry-After", "RateLimit", "RateLimit-Policy",
    "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Idempotency-Replayed", "X-Cache",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AppOptions:
    """What the documents say, and how the edge behaves."""

    title: str
    version: str
    description: str
    tags: tuple[tuple[str, str], ...]
    edge: EdgeOptions
    origins: tuple[str, ...] = ()
    compress: bool = True
    warm: bool = False
    pages: tuple[FormPage, ...] = ()
    examples: Mapping[type[Answer], Row] = field(default_factory=dict)


class OperationRoute(APIRoute):
    """How FastAPI documents an operation: as a function with its path, query and body. The pipeline serves it."""

    def __init__(self, served: Served) -> None:
        operation = served.operation
        answers = page_of(operation.lists) if operation.lists else _any_of(operation)
        super().__init__(
            served.route, _documented(served.plan), methods=[operation.method], operation_id=operation.operation_id,
            response_model=answers, status_code=operation.status, tags=[operation.tag],
            responses={status: {"model": model} for status, model in operation.also.items()},
            summary=operation.summary, description=operation.description, name=operation.operation_id,
        )  # fmt: skip


def _any_of(operation: Operation) -> type[Answer] | None:
    """What a 2xx of the operation's own status may hold: for the document, a union."""
    found = operation.answers
    for other in operation.or_answers:
        found = cast("type[Answer]", found | other)
    return found


def _documented(plan: Plan) -> Callable[..., Awaitable[None]]:
    async def documented(**_: object) -> None:
        raise AssertionError("the pipeline serves this route")

    kinds: dict[str, object] = dict(plan.path_types)
    if plan.query is not None:
        kinds["query"] = Annotated[plan.query, FastApiQuery()]
    if plan.body is not None:
        kinds["body"] = plan.body | None if plan.body_optional else plan.body
    keyword = inspect.Parameter.KEYWORD_ONLY
    parameters = [
        inspect.Parameter(
            name, keyword, annotation=kind,
            default=None if name == "body" and plan.body_optional else inspect.Parameter.empty,
        )
        for name, kind in kinds.items()
    ]  # fmt: skip
    documented.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return documented


def build_app(
    operations: Iterable[tuple[str, Operation]], runtime: Runtime, options: AppOptions, lifespan: Lifespan
) -> Edge:
    """`operations` come with the base of their paths (`/api/v1`, or nothing for system routes)."""
    app = FastAPI(
        title=options.title, version=options.version, description=options.description,
        docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan, redirect_slashes=False,
    )  # fmt: skip
    served = [Served(operation, runtime, base) for base, operation in operations]

    def openapi() -> dict[str, object]:
        if app.openapi_schema is None:  # FastAPI's routes are large, and nothing else needs them
            routes = [OperationRoute(each) for each in served]
            document = get_openapi(title=app.title, version=app.version, description=app.description,
                                   openapi_version="3.1.0", routes=routes)  # fmt: skip
            plans = {(each.operation.method, each.route): each.plan for each in served}
            app.openapi_schema = finish(cast("Node", document), plans, options.tags)
            show(app.openapi_schema, options.examples)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
    source = runtime.services.get(OpenApiSource)
    if isinstance(source, OpenApiSource):
        source.make = openapi
        add_documents(app)
    add_pages(app, options.pages, options.title)
    app.add_exception_handler(HTTPException, _as_problem)
    app.add_exception_handler(Exception, _as_problem)
    urgent = [each.route for each in served if each.operation.urgent]
    urgent += [path.replace(BASE + "/", API, 1) for path in urgent]
    places = Places(options.edge.concurrency, lambda: runtime.database.crowded, urgent)
    switchboard = Switchboard(((each.operation.method, each.template, each) for each in served), app)
    return _wrapped(_front_of(switchboard, runtime, options), options, places, openapi)


def _front_of(switchboard: Switchboard, runtime: Runtime, options: AppOptions) -> ASGIApp:
    """The operations, with what is kept of their answers before them."""
    operations: ASGIApp = Compressed(switchboard) if options.compress else switchboard
    if runtime.cache is None:
        return operations
    kept = CachedOptions(
        tuple(options.edge.hosts), [*common_headers(options.edge), CSP_HEADER],
        compress=options.compress, origins=bool(options.origins), warm=options.warm,
    )  # fmt: skip
    return CachedReads(operations, switchboard, runtime, runtime.cache, kept)


def _wrapped(
    app: ASGIApp, options: AppOptions, places: Places, openapi: Callable[[], dict[str, object]]
) -> Edge:
    inner: ASGIApp = Gate(app, options.edge, places)
    if options.origins:
        inner = Cors(
            inner, allow_origins=options.origins, allow_credentials="*" not in options.origins,
            allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"], expose_headers=_EXPOSED, max_age=600,
            allow_headers=["Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key",
                           "X-Access-Purpose", "X-Correlation-ID", "X-Request-ID", "traceparent"],
        )  # fmt: skip
    return Edge(inner, options.edge, openapi, places, app if isinstance(app, CachedReads) else None)


async def _as_problem(request: Request, problem: Exception) -> Response:
    """Unknown routes, and whatever else the framework refuses by itself, in our format."""
    status = problem.status_code if isinstance(problem, HTTPException) else 500
    refusal: Refusal
    if status == 405:  # of a documentation page: those are only read
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": ", ".join(allowed(["GET"]))})
        refusal = MethodNotAllowed(headers={"Allow": ", ".join(allowed(["GET"]))})
    else:
        refusal = {404: NotFound, 500: InternalError}.get(status, BadRequest)()
    path = request.scope.get("cairn.path", request.scope["path"])
    body = problem_body(refusal, path, request.scope.get("cairn.correlation_id", "-"))
    headers = {name.decode(): value.decode("latin-1") for name, value in problem_headers(refusal)}
    return Response(body, refusal.status, {"Cache-Control": "no-store", **headers}, MEDIA_TYPE.decode())


__all__ = ["BASE", "AppOptions", "Lifespan", "OperationRoute", "build_app"]
