"""Pages for people: what a link in a mail leads to where no application stands in front of the API.

A page is a form with a few words. Its script sends the form as JSON to an operation of the API, so that a page can do
nothing that a client cannot. The link's token stands behind a `#`: it reaches no server's log and no Referer.
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from typing import Final

from fastapi import FastAPI, Request
from starlette.responses import Response
from starlette.routing import Route

PAGE_CSP: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_ASSETS: Final = {"page.css": "text/css", "form.js": "text/javascript", "status.css": "text/css"}
Endpoint = Callable[[Request], Awaitable[Response]]
_FOR_EVER: Final = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Field:
    """An input of a page's form. `kind` and `autocomplete` are HTML's. One that is not `required` is not sent empty."""

    name: str
    label: str
    kind: str = "text"
    autocomplete: str = "off"
    required: bool = True


@dataclass(frozen=True, slots=True)
class FormPage:
    """A page at `path` whose form is sent to the operation at `action`, with the link's token in its body.

    `done` is said after a 2xx; after a problem, what the problem says.
    """

    path: str
    title: str
    says: str
    button: str
    action: str
    done: str
    fields: tuple[Field, ...] = ()

    def html(self, service: str) -> str:
        """The whole document. Nothing of a request stands in it."""
        inputs = "".join(
            f'<label for="{escape(field.name)}">{escape(field.label)}</label>'
            f'<input id="{escape(field.name)}" name="{escape(field.name)}" type="{escape(field.kind)}"'
            f' autocomplete="{escape(field.autocomplete)}"{" required" if field.required else ""}>'
            for field in self.fields
        )
        return (
            '<!doctype html><html lang="en"><head><meta charset="utf-8">'
            f"<title>{escape(self.title)} · {escape(service)}</title>"
            '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
            f'<link rel="icon" href="data:,"><link rel="stylesheet" href="{asset_address("page.css")}"></head>'
            "<body><main>"
            f"<h1>{escape(self.title)}</h1><p>{escape(self.says)}</p>"
            f'<form method="post" data-action="{escape(self.action)}" data-done="{escape(self.done)}">{inputs}'
            f'<button type="submit">{escape(self.button)}</button></form>'
            '<p role="status" aria-live="polite"></p>'
            "<noscript><p>This page needs JavaScript: it sends the form itself.</p></noscript></main>"
            f'<script src="{asset_address("form.js")}"></script></body></html>'
        )


def add_pages(app: FastAPI, pages: Sequence[FormPage], service: str) -> None:
    """Add the pages and the files that they need. `service`: the name that their titles end with."""
    app.router.routes += [Route(page.path, _answering(page.html(service))) for page in pages]
    app.router.routes += [Route(asset_address(name), _asset_answering(name)) for name in _ASSETS]


def _answering(html: str) -> Endpoint:
    async def page(_: Request) -> Response:
        return Response(
            html,
            media_type="text/html",
            headers={
                "Content-Security-Policy": PAGE_CSP, "Cache-Control": "no-cache",
            },
        )  # fmt: skip

    return page


def _asset_answering(name: str) -> Endpoint:
    async def asset(_: Request) -> Response:
        return Response(_asset(name), media_type=_ASSETS[name], headers={"Cache-Control": _FOR_EVER})

    return asset


@cache
def _asset(name: str) -> bytes:
    return files("cairn.kernel.web").joinpath("static", name).read_bytes()


@cache
def asset_address(name: str) -> str:
    """The address of an asset: it names its content, so that it may be kept for ever."""
    stem, _, ending = name.rpartition(".")
    return f"/pages/{stem}.{hashlib.blake2b(_asset(name), digest_size=6).hexdigest()}.{ending}"
