"""What both kinds of client do alike: make the request of a call, and read what came."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import httpx

from .calls import Call, Reply
from .generated.errors import BY_CODE
from .generated.types import Unset
from .hooks import Hooks, Sent
from .problems import BY_STATUS, ApiError, ConnectionFailed
from .retrying import Retries, repeatable

T = TypeVar("T")
Failure = ApiError | httpx.TransportError
KEY = "Idempotency-Key"
WITH_COMMAS = frozenset({"sort"})
"""Query parameters whose values stand in one, with commas (style form, not exploded); all other lists are repeated."""


@dataclass(frozen=True)
class Prepared:
    """A call on its way: the same key, correlation id and bytes in every attempt."""

    call: Call[object]
    headers: Mapping[str, str]
    body: Mapping[str, Any]
    correlation_id: str

    @classmethod
    def of(cls, call: Call[T]) -> Prepared:
        correlation_id = str(uuid.uuid4())
        headers = {"X-Correlation-ID": correlation_id, **call.headers}
        if call.keyed and call.method != "GET":
            headers.setdefault(KEY, str(uuid.uuid4()))
        body = _whole(call.body)
        if not body:
            headers.pop("Content-Type", None)
        return cls(call, headers, body, correlation_id)

    @property
    def key(self) -> str | None:
        return self.headers.get(KEY)

    def request(self, http: httpx.Client | httpx.AsyncClient, bearer: str | None) -> httpx.Request:
        headers = {**self.headers, **({"Authorization": f"Bearer {bearer}"} if bearer else {})}
        params = {name: _spelled(name, value) for name, value in self.call.params.items()}
        return http.build_request(
            self.call.method, self.call.url, params=params, headers=headers, **self.body
        )

    def sent(self, attempt: int) -> Sent:
        return Sent(self.call.operation, self.call.method, self.call.url, attempt, self.correlation_id)


def _spelled(name: str, value: Any) -> Any:
    return ",".join(value) if name in WITH_COMMAS and isinstance(value, list) else value


def _whole(body: Mapping[str, Any]) -> dict[str, Any]:
    """The body with its files read, so that it can be sent again; nothing where an optional one was left out."""
    found = {name: value for name, value in body.items() if not isinstance(value, Unset)}
    if hasattr(found.get("content"), "read"):
        found["content"] = found["content"].read()
    if "files" in found:
        found["files"] = [(name, _read(part)) for name, part in found["files"]]
    return found


def _read(part: tuple[Any, ...]) -> tuple[Any, ...]:
    name, content, *rest = part
    return (name, content.read() if hasattr(content, "read") else content, *rest)


@dataclass
class Attempt:
    """One attempt, looked at by the hooks."""

    prepared: Prepared
    number: int
    retries: Retries
    hooks: Hooks
    began: float = 0.0

    def begins(self) -> None:
        self.hooks.asks(self.prepared.sent(self.number))
        self.began = time.monotonic()

    def ends(self, response: httpx.Response) -> ApiError | None:
        """Why this is no success; None where it is one."""
        self.hooks.answered(self.prepared.sent(self.number), response, time.monotonic() - self.began)
        return refusal(response, self.prepared.correlation_id) if response.status_code >= 400 else None

    def pause(self, error: Failure) -> float:
        """Seconds until the next attempt. Raises what went wrong where there is none."""
        call = self.prepared.call
        keyed = self.prepared.key is not None
        wait = (
            self.retries.wait(self.number, error)
            if repeatable(call.method, keyed=keyed, error=error)
            else None
        )
        if wait is None:
            if isinstance(error, ApiError):
                raise error
            raise ConnectionFailed(error, self.prepared.correlation_id, self.prepared.key) from error
        self.hooks.again(self.prepared.sent(self.number), error, wait)
        return wait


def reply_of(call: Call[T], response: httpx.Response) -> Reply[T]:
    return Reply(call.parse(response), response.status_code, response.headers)


def refusal(response: httpx.Response, correlation_id: str) -> ApiError:
    """The error of this answer: by its code, else by its status; what stands before Cairn may answer with neither."""
    problem: Any = {}
    if "json" in response.headers.get("content-type", ""):
        try:
            problem = response.json()
        except ValueError:
            problem = {}
    problem = problem if isinstance(problem, dict) else {}
    kind = BY_CODE.get(str(problem.get("code"))) or BY_STATUS.get(response.status_code, ApiError)
    seconds = response.headers.get("retry-after", "")
    return kind(response.status_code, problem, correlation_id, float(seconds) if seconds.isdigit() else None)
