"""How many requests, how long, how large: by method, route and status, all three from lists of the program's own."""

from __future__ import annotations

from cairn.base.refusals import InternalError, Refusal
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.telemetry.metrics import SECONDS, Tally, counter, gauge, histogram, sampled

OTHER = "other"
"""The endpoint of what no route matches, and of documentation pages; the method that nobody knows."""
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_BYTES = (256.0, 1024.0, 4096.0, 16_384.0, 65_536.0, 262_144.0, 1_048_576.0, 16_777_216.0)
log = get_logger(__name__)
_REFUSED = counter("http_refusals_total", "Requests refused, by the code of the refusal.", "code")
_SECRETS = counter(
    "auth_secrets_refused_total", "Passwords, tokens, keys and codes refused, by code.", "code"
)
_UNHANDLED = counter("http_unhandled_errors_total", "Requests that failed by an error of ours.")
_REQUESTS = counter("http_requests_total", "Requests answered.", "method", "endpoint", "status")
_DURATION = histogram("http_request_duration_seconds", "From headers to the last byte.", "method", "endpoint")
_RUNNING = gauge("http_requests_in_progress", "Requests being served now.")
_RECEIVED = histogram(
    "http_request_size_bytes", "Bodies by Content-Length.", "method", "endpoint", buckets=_BYTES
)
_SENT = histogram("http_response_size_bytes", "Bodies sent.", "method", "endpoint", buckets=_BYTES)


def method_name(method: str) -> str:
    """The method, or `other`: clients may send any word."""
    return method if method in _METHODS else OTHER


def refusal_of(problem: Exception) -> Refusal:
    """What the client is told of it, counted. A refused secret is a warning, for whoever watches for guessing; what
    nobody foresaw is logged once, with its stack."""
    if not isinstance(problem, Refusal):
        _UNHANDLED.inc()
        log.error("unhandled", error=type(problem).__name__, exc_info=problem)
        return InternalError()
    _REFUSED.labels(problem.code).inc()
    if problem.suspicious:
        _SECRETS.labels(problem.code).inc()
        log.warning("secret_refused", refusal=problem.code)
    return problem


class _Line:
    """One method of one endpoint."""

    __slots__ = ("_labels", "counts", "duration", "received", "sent")

    def __init__(self, method: str, endpoint: str) -> None:
        self._labels = method, endpoint
        self.counts: dict[int, int] = {}
        self.duration = Tally(_DURATION, SECONDS, method, endpoint)
        self.received = Tally(_RECEIVED, _BYTES, method, endpoint)
        self.sent = Tally(_SENT, _BYTES, method, endpoint)

    def publish(self) -> None:
        counts, self.counts = self.counts, {}
        for status, count in counts.items():
            _REQUESTS.labels(*self._labels, str(status or 499)).inc(count)
        for tally in (self.duration, self.received, self.sent):
            tally.publish()


class Meter:
    """Of one process; only its event loop calls it. `running` is what is being served now."""

    def __init__(self) -> None:
        self.running = 0
        self._lines: dict[tuple[str, str], _Line] = {}
        sampled(self.publish)

    def add(self, method: str, endpoint: str, status: int, seconds: float, received: int, sent: int) -> None:
        """One answer. `status` 0: the client went before there was any, which is counted as 499."""
        key = (method, endpoint)
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = _Line(method, endpoint)
        line.counts[status] = line.counts.get(status, 0) + 1
        line.duration.observe(seconds)
        if received:
            line.received.observe(received)
        if sent:
            line.sent.observe(sent)

    def publish(self) -> None:
        _RUNNING.set(self.running)
        for line in self._lines.values():
            line.publish()


meter = Meter()
