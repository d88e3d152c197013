"""Pages that are made for each reading: elements that escape what stands in them, and the answer that carries a page.

A builder and no template: what is written is typed, there is no way to forget an escape, and the libraries stay as few.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from cairn.kernel.web.answers import Reply, entity_tag
from cairn.kernel.web.pages import asset_address

HTML_CSP: Final = (
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)
_EMPTY: Final = frozenset({"link", "meta", "br"})


class Html(str):
    """Text that is HTML already: it is not escaped again."""

    __slots__ = ()


def element(name: str, /, *children: str | Iterable[str], **attributes: str | int | None) -> Html:
    """An element. What is not `Html` is escaped. An attribute that is None is left out; `class_` is `class`,
    `aria_label` is `aria-label`."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _EMPTY:
        return Html(f"<{name}{said}>")
    return Html(f"<{name}{said}>{joined(*children)}</{name}>")


def joined(*children: str | Iterable[str]) -> Html:
    """One after the other."""
    return Html("".join(_inner(child) for child in children))


def _inner(child: str | Iterable[str]) -> str:
    if isinstance(child, Html):
        return child
    return escape(child) if isinstance(child, str) else "".join(_inner(each) for each in child)


def document(title: str, stylesheet: str, *body: str | Iterable[str]) -> Html:
    """A whole page in English. `stylesheet`: a file of `kernel/web/static`."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("title", title),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("link", rel="icon", href="data:,"),
        element("link", rel="stylesheet", href=asset_address(stylesheet)),
    )
    return Html("<!doctype html>" + element("html", head, element("body", *body), lang="en"))


def page_reply(page: Html, status: int | None = None, retry_after: int | None = None) -> Reply:
    """The answer of an operation that says `page=True`."""
    body = page.encode()
    headers = {
        "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": HTML_CSP, "ETag": entity_tag(body),
    }  # fmt: skip
    if retry_after is not None:
        headers["Retry-After"] = str(retry_after)
    return Reply(headers=headers, status=status, body=body)
