"""What is counted of calls to others. Hosts are those of the settings: what users name is one host, `guarded`."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from cairn.kernel.outbound.errors import CircuitOpen
from cairn.kernel.telemetry.metrics import counter, gauge, histogram
from cairn.kernel.telemetry.tracing import client_span

_MOST_HOSTS = 30
_REQUESTS = counter(
    "outbound_requests_total", "Calls to other services, by how they ended.", "host", "outcome"
)
_DURATION = histogram("outbound_request_duration_seconds", "Calls to other services.", "host")
_OPEN = gauge(
    "outbound_breaker_open", "1 while a service is left alone after failures.", "host", over="livemax"
)
_hosts: set[str] = set()


class Call:
    """One call; its outcome is said when there is one."""

    outcome = "no_answer"

    def answered(self, status: int) -> None:
        self.outcome = f"{status // 100}xx"


@contextmanager
def called(method: str, host: str, *, guarded: bool) -> Iterator[Call]:
    """Around one call."""
    name = _bounded(host, guarded=guarded)
    began, call = time.perf_counter(), Call()
    try:
        with client_span(f"{method} {name}", **{"http.request.method": method, "server.address": name}):
            yield call
    except CircuitOpen:
        call.outcome = "left_alone"
        raise
    finally:
        _REQUESTS.labels(name, call.outcome).inc()
        _DURATION.labels(name).observe(time.perf_counter() - began)
        if not guarded:
            _OPEN.labels(name).set(call.outcome == "left_alone")


def _bounded(host: str, *, guarded: bool) -> str:
    if guarded:
        return "guarded"
    if host not in _hosts and len(_hosts) >= _MOST_HOSTS:
        return "other"
    _hosts.add(host)
    return host
