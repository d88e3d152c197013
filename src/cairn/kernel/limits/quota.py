"""A class of routes and its rate: who is counted as whom, and what the answer says."""

from __future__ import annotations

from cairn.kernel.access import Caller
from cairn.kernel.limits.gcra import Decision, LimitStore, Rate
from cairn.kernel.limits.headers import HeaderLines, header_lines
from cairn.kernel.telemetry.metrics import counter

DECISIONS = counter(
    "rate_limit_decisions_total", "Requests that were counted against a rate.", "limit", "outcome"
)


class Quota:
    """`name` is what routes say as their `limit`. Requests count by user, however they show who they are, and by
    network where they do not; those of a rate `by_network` so whoever asks. (An API key has no quota of its own: who
    makes more keys would have more of the service.)
    """

    def __init__(self, name: str, rate: Rate, store: LimitStore) -> None:
        self.name, self._rate, self._store = name, rate, store
        self._allowed, self._refused = DECISIONS.labels(name, "allowed"), DECISIONS.labels(name, "refused")

    def whose(self, caller: Caller) -> str:
        """The key that a caller's requests are counted under."""
        if caller.user_id is not None and not self._rate.by_network:
            return f"{self.name}:{caller.user_id}"
        return self.of_network(caller.network)

    def of_network(self, network: str) -> str:
        """The key of whoever is nobody, by where they come from (`client_network`)."""
        return f"{self.name}:{network}"

    async def take(self, key: str) -> tuple[Decision, HeaderLines]:
        """Counts one request; the headers belong on its answer, whatever that is."""
        return self._said(await self._store.check(key, self._rate))

    def take_now(self, key: str) -> tuple[Decision, HeaderLines] | None:
        """As `take`, for answers that wait for nothing. None: nothing was counted, await `take`."""
        decision = self._store.check_now(key, self._rate)
        return None if decision is None else self._said(decision)

    def _said(self, decision: Decision) -> tuple[Decision, HeaderLines]:
        (self._allowed if decision.allowed else self._refused).inc()
        return decision, header_lines(decision, self.name)
