"""How asking another service can fail. None of these carries an address's query, a header or a body."""

from __future__ import annotations


class OutboundError(OSError):
    """The other side did not give a usable answer. An OSError, so that a job that meets it is tried again."""


class NoAnswer(OutboundError):
    """No connection, no certificate that is trusted, no answer in time, or one that broke off."""


class TooLargeAnswer(OutboundError):
    """More bytes than were asked for, or an answer that is compressed although nobody asked for that."""


class TooManyRedirects(OutboundError):
    """More redirects than the caller follows."""


class CircuitOpen(OutboundError):
    """This host failed too often in a row: it is left alone for a while. `retry_after`: seconds until it is asked."""

    def __init__(self, host: str, retry_after: float) -> None:
        super().__init__(f"{host} failed too often in a row and is not asked now.")
        self.retry_after = retry_after


class ForbiddenAddress(ValueError):
    """A guarded address that leads, or might lead, into a private network. No repetition helps."""
