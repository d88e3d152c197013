"""An operation of one client: call it, or ask for more than its answer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from typing import Any, Generic, ParamSpec, Protocol, TypeVar

from .calls import Call, Reply

P = ParamSpec("P")
T = TypeVar("T")
Row = TypeVar("Row")


class Page(Protocol[Row]):
    """What every list answers."""

    @property
    def items(self) -> list[Row]: ...
    @property
    def page(self) -> int | None: ...
    @property
    def total_pages(self) -> int | None: ...
    @property
    def next_cursor(self) -> str | None: ...


class Sender(Protocol):
    """Who sends a call, and comes back with its reply."""

    def send(self, call: Call[T]) -> Reply[T]: ...


class AsyncSender(Protocol):
    """The same, awaited."""

    async def send(self, call: Call[T]) -> Reply[T]: ...


def following(call: Call[T], page: Page[object]) -> Call[T] | None:
    """The call for the page after this one; None at the end. By cursor where there is one: nothing is skipped or
    seen twice when rows come and go meanwhile."""
    if page.next_cursor:
        kept: dict[str, Any] = {name: value for name, value in call.params.items() if name != "page"}
        return replace(call, params={**kept, "cursor": page.next_cursor})
    if page.page is not None and page.total_pages is not None and page.page < page.total_pages:
        return replace(call, params={**call.params, "page": page.page + 1})
    return None


class Bound(Generic[P, T]):
    """An operation. Called, it answers with what the API answers, or raises an `ApiError`."""

    def __init__(self, sender: Sender, make: Callable[P, Call[T]]) -> None:
        self._sender, self._make = sender, make
        self.__doc__ = make.__doc__

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        return self._sender.send(self._make(*args, **kwargs)).value

    def reply(self, *args: P.args, **kwargs: P.kwargs) -> Reply[T]:
        """The answer with its headers: entity tag, correlation id."""
        return self._sender.send(self._make(*args, **kwargs))

    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[T]:
        """The request, not sent yet."""
        return self._make(*args, **kwargs)

    def pages(self, *args: P.args, **kwargs: P.kwargs) -> Iterator[T]:
        """Every page of a list from the one that is asked for."""
        call: Call[T] | None = self._make(*args, **kwargs)
        while call is not None:
            page = self._sender.send(call).value
            yield page
            call = following(call, page)  # type: ignore[arg-type]

    def each(self: Bound[P, Page[Row]], *args: P.args, **kwargs: P.kwargs) -> Iterator[Row]:
        """Every row of a list, page after page."""
        for page in self.pages(*args, **kwargs):
            yield from page.items


class AsyncBound(Generic[P, T]):
    """The same for the client whose operations are awaited."""

    def __init__(self, sender: AsyncSender, make: Callable[P, Call[T]]) -> None:
        self._sender, self._make = sender, make
        self.__doc__ = make.__doc__

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        return (await self._sender.send(self._make(*args, **kwargs))).value

    async def reply(self, *args: P.args, **kwargs: P.kwargs) -> Reply[T]:
        """The answer with its headers: entity tag, correlation id."""
        return await self._sender.send(self._make(*args, **kwargs))

    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[T]:
        """The request, not sent yet."""
        return self._make(*args, **kwargs)

    async def pages(self, *args: P.args, **kwargs: P.kwargs) -> AsyncIterator[T]:
        """Every page of a list from the one that is asked for."""
        call: Call[T] | None = self._make(*args, **kwargs)
        while call is not None:
            page = (await self._sender.send(call)).value
            yield page
            call = following(call, page)  # type: ignore[arg-type]

    async def each(self: AsyncBound[P, Page[Row]], *args: P.args, **kwargs: P.kwargs) -> AsyncIterator[Row]:
        """Every row of a list, page after page."""
        async for page in self.pages(*args, **kwargs):
            for row in page.items:
                yield row
