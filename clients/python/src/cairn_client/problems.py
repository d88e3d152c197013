"""What can go wrong: a class for each status, below it one for each code (`cairn_client.errors`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx


class CairnError(Exception):
    """Everything that a call can raise, but for mistakes in its arguments."""


class ConnectionFailed(CairnError):
    """No answer came: no connection, it broke, or it took too long. What a write did is not known, but where its
    operation takes an Idempotency-Key it may be sent again with `idempotency_key`."""

    def __init__(self, cause: httpx.TransportError, correlation_id: str, idempotency_key: str | None) -> None:
        super().__init__(f"{type(cause).__name__}: {cause} (correlation id {correlation_id})")
        self.correlation_id, self.idempotency_key = correlation_id, idempotency_key


class FactorRequired(CairnError):
    """The password was right, and a code of a second factor has to follow: `Cairn.prove(factor_token, …)`."""

    def __init__(self, factor_token: str, factors: list[tuple[UUID, str]]) -> None:
        super().__init__("A code of a second factor has to follow.")
        self.factor_token, self.factors = factor_token, factors


@dataclass(frozen=True)
class FieldError:
    """What is wrong with one field. `pointer`: a JSON pointer into the body, or `?name` of a query parameter."""

    pointer: str
    code: str
    message: str


class ApiError(CairnError):
    """The API refused. `code` is stable; `message` is a sentence to show; `correlation_id` finds it in the logs."""

    code = "unknown"

    def __init__(
        self, status: int, problem: Mapping[str, Any], correlation_id: str, retry_after: float | None
    ) -> None:
        self.status = status
        self.code = str(problem.get("code", type(self).code))
        self.message = str(problem.get("detail", ""))
        self.errors = [
            FieldError(str(each["pointer"]), str(each["code"]), str(each["message"]))
            for each in problem.get("errors", ())
        ]
        self.correlation_id = str(problem.get("correlation_id", correlation_id))
        self.retry_after = retry_after
        fields = "".join(f" {each.pointer}: {each.message}" for each in self.errors)
        super().__init__(
            f"{status} {self.code}: {self.message}{fields} (correlation id {self.correlation_id})"
        )


class BadRequest(ApiError):
    """400: the request could not be read."""

    code = "bad_request"


class Unauthenticated(ApiError):
    """401: nobody, or no longer somebody."""

    code = "unauthenticated"


class Forbidden(ApiError):
    """403: not with these credentials."""

    code = "forbidden"


class NotFound(ApiError):
    """404: not there, or not for you."""

    code = "not_found"


class MethodNotAllowed(ApiError):
    """405."""

    code = "method_not_allowed"


class NotAcceptable(ApiError):
    """406."""

    code = "not_acceptable"


class RequestTimeout(ApiError):
    """408: the body came too slowly."""

    code = "request_timeout"


class Conflict(ApiError):
    """409: the present state does not allow it."""

    code = "conflict"


class PreconditionFailed(ApiError):
    """412: it changed since it was read."""

    code = "precondition_failed"


class ContentTooLarge(ApiError):
    """413."""

    code = "content_too_large"


class UnsupportedMediaType(ApiError):
    """415."""

    code = "unsupported_media_type"


class RangeNotSatisfiable(ApiError):
    """416."""

    code = "range_not_satisfiable"


class Invalid(ApiError):
    """422: `errors` names the fields."""

    code = "invalid"


class TooManyRequests(ApiError):
    """429: again after `retry_after` seconds."""

    code = "too_many_requests"


class InternalError(ApiError):
    """500: a mistake of the server's; report the correlation id."""

    code = "internal_error"


class Unavailable(ApiError):
    """503: for the moment; again after `retry_after` seconds."""

    code = "unavailable"


BY_STATUS: Mapping[int, type[ApiError]] = {
    400: BadRequest, 401: Unauthenticated, 403: Forbidden, 404: NotFound, 405: MethodNotAllowed, 406: NotAcceptable,
    408: RequestTimeout, 409: Conflict, 412: PreconditionFailed, 413: ContentTooLarge, 415: UnsupportedMediaType,
    416: RangeNotSatisfiable, 422: Invalid, 429: TooManyRequests, 500: InternalError, 503: Unavailable,
}  # fmt: skip
