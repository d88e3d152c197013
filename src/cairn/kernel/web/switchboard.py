"""Which operation a method and path mean.

Ours instead of the framework's for three reasons: a literal path is never taken for a parameter (`/items/bulk` is no
item), Allow names every method of a path, and a request costs one look-up however many routes there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from starlette.types import ASGIApp, Receive, Scope, Send

from cairn.base.refusals import MethodNotAllowed
from cairn.kernel.web.answers import send_answer

Methods = dict[str, ASGIApp]
Segments = tuple[str, ...]


class Switchboard:
    """`operations`: method, path template, application. What no template matches goes to `otherwise`.

    A template may end in `{name:path}`, which takes the rest of a path with its slashes; before it all is literal.
    """

    def __init__(self, operations: Iterable[tuple[str, str, ASGIApp]], otherwise: ASGIApp) -> None:
        self._otherwise = otherwise
        self._literal: dict[str, Methods] = {}
        self._rests: dict[tuple[str, str], Methods] = {}
        patterns: dict[Segments, Methods] = {}
        for method, template, app in operations:
            if template.endswith(":path}"):
                prefix, _, name = template.removesuffix(":path}").partition("{")
                methods = self._rests.setdefault((prefix, name), {})
            elif "{" in template:
                methods = patterns.setdefault(tuple(template.split("/")), {})
            else:
                methods = self._literal.setdefault(template, {})
            methods[method] = app
        self._layouts: dict[int, list[_Layout]] = {}
        for openness in sorted({_openness(segments) for segments in patterns}):
            layout = _Layout(openness, patterns)
            self._layouts.setdefault(len(openness), []).append(layout)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run the operation. Raises `MethodNotAllowed` with a complete Allow."""
        methods, parameters = self.find(scope["path"]) if scope["type"] == "http" else (None, {})
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

    @property
    def literal_paths(self) -> Iterable[str]:
        """The addresses without parameters."""
        return self._literal.keys()

    def find(self, path: str) -> tuple[Methods | None, Mapping[str, str]]:
        """What a path has by method, and its parameters; None where there is nothing."""
        methods = self._literal.get(path)
        if methods is not None:
            return methods, {}
        for (prefix, name), methods in self._rests.items():
            if path.startswith(prefix) and path != prefix:
                return methods, {name: path.removeprefix(prefix)}
        segments = path.split("/")
        for layout in self._layouts.get(len(segments), ()):
            found = layout.find(segments)
            if found is not None:
                return found
        return None, {}


class _Layout:
    """The templates that have their parameters in the same places: one look-up by the literal segments finds one."""

    def __init__(self, openness: tuple[bool, ...], patterns: Mapping[Segments, Methods]) -> None:
        self._literal = [place for place, is_open in enumerate(openness) if not is_open]
        self._open = [place for place, is_open in enumerate(openness) if is_open]
        self._known = {
            tuple(segments[place] for place in self._literal): (
                methods, [(segments[place][1:-1], place) for place in self._open],
            )
            for segments, methods in patterns.items()
            if _openness(segments) == openness
        }  # fmt: skip

    def find(self, segments: Sequence[str]) -> tuple[Methods, Mapping[str, str]] | None:
        found = self._known.get(tuple([segments[place] for place in self._literal]))
        if found is None:
            return None
        methods, parameters = found
        asked = {name: segments[place] for name, place in parameters}
        return (methods, asked) if all(asked.values()) else None


def allowed(methods: Iterable[str]) -> list[str]:
    """What Allow says for these methods: HEAD comes with GET, OPTIONS with all."""
    found = {*methods, "OPTIONS"}
    return sorted(found | {"HEAD"} if "GET" in found else found)


def _openness(template: Segments) -> tuple[bool, ...]:
    """Sorts literal segments before parameters, from the left."""
    return tuple(segment.startswith("{") for segment in template)
