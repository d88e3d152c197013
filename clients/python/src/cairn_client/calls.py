"""A call: what an operation's function makes of its arguments, before anybody sends it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import httpx

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Call(Generic[T_co]):
    """One request, and how its answer is read. `keyed`: the operation takes an Idempotency-Key.

    `body` holds one of the keywords `json`, `data`, `content` and `files` of httpx, or nothing.
    """

    operation: str
    method: str
    url: str
    params: Mapping[str, Any]
    headers: Mapping[str, str]
    body: Mapping[str, Any]
    parse: Callable[[httpx.Response], T_co]
    keyed: bool


@dataclass(frozen=True)
class Reply(Generic[T]):
    """An answer with what came around it."""

    value: T
    status: int
    headers: httpx.Headers = field(repr=False)

    @property
    def etag(self) -> str | None:
        """For `if_match` of a change: the state that was read."""
        return _text(self.headers, "etag")

    @property
    def correlation_id(self) -> str | None:
        return _text(self.headers, "x-correlation-id")


def _text(headers: httpx.Headers, name: str) -> str | None:
    return str(headers[name]) if name in headers else None


class UnexpectedAnswer(Exception):
    """A success of a kind that the document does not know."""

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(f"{response.status_code} {response.headers.get('content-type', '')}")
        self.response = response


def unexpected(response: httpx.Response) -> UnexpectedAnswer:
    """For what an operation's function cannot read."""
    return UnexpectedAnswer(response)
