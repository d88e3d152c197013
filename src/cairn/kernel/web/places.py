"""How many requests are worked on at once, and who comes first when there are more.

A probe is never refused. Ways to sign in have places that nobody else takes, so that a flood of other requests keeps
nobody out. What finds no place waits a moment in a short line, so that a burst is served, and is refused after that:
a process that takes in more than it can do ends up doing none of it in time.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections import deque
from collections.abc import Callable, Collection
from enum import Enum

from cairn.base.refusals import Unavailable
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.telemetry.metrics import counter, gauge

log = get_logger(__name__)
PATIENCE = 0.03
"""Seconds in the line. A refusal has to be out within 50 ms."""
_SIGN_IN_SHARE = 8
_LINE_SHARE = 4
_CALM_SHARE = 4

IN_USE = gauge("http_places_in_use", "Requests that are worked on.", "kind")
WAITING = gauge("http_places_waiting", "Requests that wait for a place.", "kind")
REFUSED = counter(
    "http_overload_refusals_total", "Requests refused because too many were there.", "kind", "because"
)


class Kind(Enum):
    """Who comes first."""

    PROBE = "probe"
    SIGN_IN = "sign_in"
    OTHER = "other"


def _never() -> bool:
    return False


class Places:
    """`most` requests at once in this process, probes not counted, an eighth of them for sign-in only; sign-in takes
    half at most. `crowded`: whether what requests need has a longer line than anybody will wait in; where a quarter of
    the places is taken, only sign-in may join it then. `urgent`: the paths of sign-in, `{id}` standing for anything.
    For one event loop.
    """

    def __init__(self, most: int, crowded: Callable[[], bool] = _never, urgent: Collection[str] = ()) -> None:
        kept = max(1, most // _SIGN_IN_SHARE) if most > 1 else 0
        self._most, self._crowded = most, crowded
        self._room = {Kind.SIGN_IN: max(1, most // 2), Kind.OTHER: most - kept}
        self._line_room = max(1, most // _LINE_SHARE)
        self._calm = max(1, most // _CALM_SHARE)
        self._urgent = frozenset(urgent)
        templates = (re.sub(r"\{[^}]*\}", "[^/]+", path) for path in urgent if "{" in path)
        self._urgent_template = re.compile("|".join(templates) or r"(?!)")
        self._used = {Kind.SIGN_IN: 0, Kind.OTHER: 0}
        self._lines: dict[Kind, deque[asyncio.Future[bool]]] = {Kind.SIGN_IN: deque(), Kind.OTHER: deque()}
        self._unsaid, self._said_at = 0, 0.0
        self._in_use = {kind: IN_USE.labels(kind.value) for kind in self._used}
        self._waiting = {kind: WAITING.labels(kind.value) for kind in self._used}

    @property
    def used(self) -> int:
        """Places that are taken now."""
        return self._used[Kind.SIGN_IN] + self._used[Kind.OTHER]

    def kind_of(self, path: str) -> Kind:
        """Who a request to this path is. Who reads the metrics of an overload is a probe too."""
        if path.startswith("/health") or path == "/metrics":
            return Kind.PROBE
        urgent = path in self._urgent or self._urgent_template.fullmatch(path)
        return Kind.SIGN_IN if urgent else Kind.OTHER

    def sheds(self, path: str) -> bool:
        """Whether `take_now` and `wait` would refuse this path at once, as it was sent: asked of every request, before
        any work is done for it."""
        if len(self._lines[Kind.OTHER]) < self._line_room and not self._is_crowded():
            return False
        if self.kind_of(path.rstrip("/")) is not Kind.OTHER:
            return False
        self._refused(Kind.OTHER, "shed")
        return True

    def take_now(self, kind: Kind) -> bool:
        """Takes a place that is free; else False, and `wait` is next. Raises `Unavailable`."""
        if kind is Kind.PROBE:
            return True
        if kind is Kind.OTHER and self._is_crowded():
            raise self._refusal(kind, "crowded")
        if not self._is_free(kind):
            return False
        self._taken(kind)
        return True

    async def wait(self, kind: Kind) -> None:
        """Waits in the line for a place. Raises `Unavailable` where none comes free in time, or the line is full."""
        line = self._lines[kind]
        if len(line) >= self._line_room:
            raise self._refusal(kind, "line_full")
        loop = asyncio.get_running_loop()
        turn = loop.create_future()
        patience = loop.call_later(PATIENCE, _too_late, turn)
        line.append(turn)
        self._waiting[kind].inc()
        try:
            came = await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and turn.result():  # it came at the same moment
                self.give_back(kind)
            raise
        finally:
            patience.cancel()
            self._waiting[kind].dec()
            if turn in line:
                line.remove(turn)
        if not came:
            raise self._refusal(kind, "waited")

    def give_back(self, kind: Kind) -> None:
        """What was taken, or waited for."""
        if kind is Kind.PROBE:
            return
        self._used[kind] -= 1
        self._in_use[kind].dec()
        for first in (Kind.SIGN_IN, Kind.OTHER):
            while self._lines[first] and self._is_free(first):
                turn = self._lines[first].popleft()
                if not turn.done():
                    self._taken(first)
                    turn.set_result(True)

    def _is_free(self, kind: Kind) -> bool:
        return self.used < self._most and self._used[kind] < self._room[kind]

    def _is_crowded(self) -> bool:
        return self.used >= self._calm and self._crowded()

    def _taken(self, kind: Kind) -> None:
        self._used[kind] += 1
        self._in_use[kind].inc()

    def _refusal(self, kind: Kind, because: str) -> Unavailable:
        self._refused(kind, because)
        return overloaded()

    def _refused(self, kind: Kind, because: str) -> None:
        """Counts each, and says so once a second: a line for each would be work that nobody is served by."""
        REFUSED.labels(kind.value, because).inc()
        self._unsaid += 1
        now = time.monotonic()
        if now - self._said_at >= 1:
            log.warning("overloaded", refused=self._unsaid, in_use=self.used)
            self._unsaid, self._said_at = 0, now


def overloaded() -> Unavailable:
    """What is answered where there is no place."""
    return Unavailable("Too many requests are being served. Try again shortly.")


def _too_late(turn: asyncio.Future[bool]) -> None:
    if not turn.done():
        turn.set_result(False)
