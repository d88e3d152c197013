"""A circuit breaker per host: who fails too often in a row is left alone for a while, then asked once."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from cairn.kernel.outbound.errors import CircuitOpen

_MOST_HOSTS = 1024


@dataclass(slots=True)
class _Trouble:
    """Failures in a row; until when nobody asks; whether one is asking whether it is well again."""

    failures: int = 0
    closed_until: float = 0.0
    probing: bool = False


class Breaker:
    """Remembers hosts in trouble and no others: the first success forgets one, the 1025th puts out the oldest."""

    def __init__(self, failures: int, cool_down: float) -> None:
        self._most, self._cool_down = failures, cool_down
        self._hosts: OrderedDict[str, _Trouble] = OrderedDict()

    @contextmanager
    def watch(self, host: str) -> Iterator[Watch]:
        """Around one request; an OSError is a failure, as is one that says so. Raises `CircuitOpen` instead of
        entering while the host is left alone. A cancelled request says nothing about the host.
        """
        self._check(host)
        watch = Watch()
        try:
            yield watch
        except OSError:
            watch.failed = True
            raise
        except BaseException:
            self._end_probe(host)
            raise
        finally:
            if watch.failed is not None:
                self._note(host, failed=watch.failed)

    def _check(self, host: str) -> None:
        trouble = self._hosts.get(host)
        if trouble is None or trouble.failures < self._most:
            return
        wait = trouble.closed_until - time.monotonic()
        if wait > 0 or trouble.probing:
            raise CircuitOpen(host, max(wait, 1.0))
        trouble.probing = True

    def _end_probe(self, host: str) -> None:
        if host in self._hosts:
            self._hosts[host].probing = False

    def _note(self, host: str, *, failed: bool) -> None:
        if not failed:
            self._hosts.pop(host, None)
            return
        trouble = self._hosts.setdefault(host, _Trouble())
        trouble.failures += 1
        trouble.probing = False
        trouble.closed_until = time.monotonic() + self._cool_down
        self._hosts.move_to_end(host)
        while len(self._hosts) > _MOST_HOSTS:
            self._hosts.popitem(last=False)


@dataclass(slots=True)
class Watch:
    """How one request went; None: nothing was learnt."""

    failed: bool | None = None
