"""Which operation a method and path mean.

Ours instead of the framework's for three reasons: a literal path is never taken for a parameter (`/items/bulk` is no
item), Allow names every method of a path, and a request costs one look-up however many routes there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from starlette.types import ASGIApp, Receive, Scope, Send

from cairn.base.refusals import MethodNotAllowed
from cairn.kernel.web.answers import send_answer

Methods = dict[str, ASGIApp]
Segments = tuple[str, ...]


class Switchboard:
    """`operations`: method, path template, application. What no template matches goes to `otherwise`."""

    def __init__(self, operations: Iterable[tuple[str, str, ASGIApp]], otherwise: ASGIApp) -> None:
        self._otherwise = otherwise
        self._literal: dict[str, Methods] = {}
        self._patterns: dict[int, dict[Segments, Methods]] = {}
        for method, template, app in operations:
            if "{" in template:
                segments = tuple(template.split("/"))
                methods = self._patterns.setdefault(len(segments), {}).setdefault(segments, {})
            else:
                methods = self._literal.setdefault(template, {})
            methods[method] = app
        for count, known in self._patterns.items():
            self._patterns[count] = dict(sorted(known.items(), key=lambda item: _openness(item[0])))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run the operation. Raises `MethodNotAllowed` with a complete Allow."""
        methods, parameters = self._find(scope["path"]) if scope["type"] == "http" else (None, {})
        if methods is None:
            await self._otherwise(scope, receive, send)
            return
        app = methods.get(scope["method"])
        if app is not None:
            scope["path_params"] = parameters
            await app(scope, receive, send)
            return
        allow = ", ".join(allowed(methods))
        if scope["method"] != "OPTIONS":
            raise MethodNotAllowed(headers={"Allow": allow})
        await send_answer(send, 204, [(b"allow", allow.encode())], b"")

    def _find(self, path: str) -> tuple[Methods | None, Mapping[str, str]]:
        methods = self._literal.get(path)
        if methods is not None:
            return methods, {}
        segments = path.split("/")
        for template, methods in self._patterns.get(len(segments), {}).items():
            pairs = tuple(zip(template, segments, strict=True))
            if all(known == asked or (known[:1] == "{" and asked) for known, asked in pairs):
                return methods, {known[1:-1]: asked for known, asked in pairs if known[:1] == "{"}
        return None, {}


def allowed(methods: Iterable[str]) -> list[str]:
    """What Allow says for these methods: HEAD comes with GET, OPTIONS with all."""
    found = {*methods, "OPTIONS"}
    return sorted(found | {"HEAD"} if "GET" in found else found)


def _openness(template: Segments) -> tuple[bool, ...]:
    """Sorts literal segments before parameters, from the left."""
    return tuple(segment.startswith("{") for segment in template)
