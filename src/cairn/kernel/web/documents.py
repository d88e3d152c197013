"""/docs and /redoc from files of an installed package, and the OpenAPI document at its addresses.

Nothing on these pages comes from another host, and no script stands in a page: they work under a strict CSP.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC
from cairn.kernel.web.bodies import Answer
from cairn.kernel.web.edge import DOCS_CSP
from cairn.kernel.web.routes import Routes

_ASSETS = {
    "swagger-ui-bundle.js": "text/javascript",
    "swagger-ui.css": "text/css",
    "redoc.standalone.js": "text/javascript",
    "favicon.png": "image/png",
}
_START_SWAGGER = b"""window.ui = SwaggerUIBundle({
  url: "/openapi.json", dom_id: "#docs", deepLinking: true, docExpansion: "none",
  persistAuthorization: true, tryItOutEnabled: true, displayRequestDuration: true, validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIBundle.SwaggerUIStandalonePreset], layout: "BaseLayout",
});
"""
_START_REDOC = b'Redoc.init("/openapi.json", {hideDownloadButton: false}, document.getElementById("docs"));\n'


@dataclass(slots=True)
class OpenApiSource:
    """Makes the document, once there is an application to describe."""

    make: Callable[[], Row]


class OpenApiDocument(Answer):
    """The description of this API (OpenAPI 3.1)."""

    openapi: str
    info: dict[str, object]
    paths: dict[str, object]
    components: dict[str, object]
    tags: list[object]


def document_routes(prefix: str, noun: str) -> Routes:
    """The route of the document under one of its two addresses."""
    routes = Routes(noun, prefix, tag="System")

    @routes.get("/openapi.json", permission=PUBLIC, answers=OpenApiDocument, limit="", credentials="own")
    async def openapi(source: OpenApiSource) -> Row:
        """The description of this API, for programs."""
        return source.make()

    return routes


@cache
def _asset(name: str) -> bytes:
    if name == "start-swagger.js":
        return _START_SWAGGER
    if name == "start-redoc.js":
        return _START_REDOC
    return files("fastapi_offline").joinpath("static", name).read_bytes()


@cache
def _address(name: str) -> str:
    """The address of an asset: it names its content, so that it may be kept for ever."""
    stem, _, ending = name.rpartition(".")
    return f"/docs/assets/{stem}.{hashlib.blake2b(_asset(name), digest_size=6).hexdigest()}.{ending}"


def _page(title: str, scripts: tuple[str, ...], styles: tuple[str, ...]) -> Response:
    links = "".join(f'<link rel="stylesheet" href="{_address(name)}">' for name in styles)
    runs = "".join(f'<script src="{_address(name)}"></script>' for name in scripts)
    html = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="icon" href="{_address("favicon.png")}">{links}</head>'
        f'<body style="margin:0"><div id="docs"></div>{runs}</body></html>'
    )
    return Response(
        html,
        media_type="text/html",
        headers={"Content-Security-Policy": DOCS_CSP, "Cache-Control": "no-cache"},
    )


def add_documents(app: FastAPI) -> None:
    """Add the pages and their files."""

    async def swagger(_: Request) -> Response:
        return _page(f"{app.title}: API", ("swagger-ui-bundle.js", "start-swagger.js"), ("swagger-ui.css",))

    async def redoc(_: Request) -> Response:
        return _page(f"{app.title}: reference", ("redoc.standalone.js", "start-redoc.js"), ())

    async def asset(request: Request) -> Response:
        name = request.path_params["name"]
        known = {_address(file): file for file in (*_ASSETS, "start-swagger.js", "start-redoc.js")}
        file = known.get(f"/docs/assets/{name}")
        if file is None:
            raise HTTPException(404)
        media = _ASSETS.get(file, "text/javascript")
        return Response(
            _asset(file), media_type=media, headers={"Cache-Control": "public, max-age=31536000, immutable"}
        )

    app.router.routes += [
        Route("/docs", swagger),
        Route("/redoc", redoc),
        Route("/docs/assets/{name}", asset),
    ]
