"""Why a request is not served: a class per reason, its name the code, its base the status.

A product writes `class GroupFull(Conflict): says = "This group has no free place."` and raises it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with one field: a JSON pointer (RFC 6901) into the body, or `?name` for a query parameter."""

    pointer: str
    code: str
    message: str


class Refusal(Exception):
    """The base of all: `status` for HTTP, `code` for programs, `says` for people. `counts`: how many things of each
    kind stand in the way, where a client can do something about them."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "internal_error"
    says: ClassVar[str] = "Something went wrong on our side."
    suspicious: ClassVar[bool] = False
    """Whether a secret was refused: a password, a token, a code. Such a refusal is logged as a warning."""

    def __init_subclass__(cls) -> None:
        if "code" not in cls.__dict__:
            cls.code = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", cls.__name__).lower()

    def __init__(
        self,
        detail: str | None = None,
        *,
        errors: Iterable[FieldProblem] = (),
        counts: Mapping[str, int] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.detail = detail or self.says
        self.errors = tuple(errors)
        self.counts = dict(counts or {})
        self.headers = dict(headers or {})
        super().__init__(self.detail)


class BadRequest(Refusal):
    status = 400
    says = "The request could not be read."


class Unauthenticated(Refusal):
    status = 401
    says = "Sign in to do this."


class Forbidden(Refusal):
    status = 403
    says = "You may not do this."


class NotFound(Refusal):
    status = 404
    says = "There is nothing here."


class MethodNotAllowed(Refusal):
    status = 405
    says = "This address does not take that method."


class NotAcceptable(Refusal):
    status = 406
    says = "This address cannot answer in a media type that you accept."


class RequestTimeout(Refusal):
    status = 408
    says = "The body did not arrive in time."


class Conflict(Refusal):
    status = 409
    says = "The present state does not allow this."


class PreconditionFailed(Refusal):
    status = 412
    says = "It has changed since you read it."


class ContentTooLarge(Refusal):
    status = 413
    says = "The body is larger than this address takes."


class UnsupportedMediaType(Refusal):
    status = 415
    says = "The body is not of a media type that this address takes."


class Invalid(Refusal):
    """Well-formed but not valid. `Invalid.at("/price", "negative", "…")` names one field."""

    status = 422
    says = "Some fields are not valid."

    @classmethod
    def at(cls, pointer: str, code: str, message: str) -> Invalid:
        return cls(errors=(FieldProblem(pointer, code, message),))


class TooManyRequests(Refusal):
    status = 429
    says = "Too many requests. Wait a little."


class InternalError(Refusal):
    status = 500
    says = "Something went wrong on our side."


class Unavailable(Refusal):
    status = 503
    says = "This cannot be served just now. Try again shortly."

    def __init__(self, detail: str | None = None, *, retry_after: int = 1) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after)})


@dataclass(slots=True)
class Problems:
    """Collects field problems and raises them all at once."""

    found: list[FieldProblem] = field(default_factory=list)

    def add(self, pointer: str, code: str, message: str) -> None:
        self.found.append(FieldProblem(pointer, code, message))

    def raise_if_any(self) -> None:
        if self.found:
            raise Invalid(errors=self.found)
