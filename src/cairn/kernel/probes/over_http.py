"""Services that say over HTTP how they are. A 200 alone proves nothing: the body has to be what that service says."""

from __future__ import annotations

from collections.abc import Callable

from cairn.kernel.outbound import NoAnswer, Outbound, OutboundError, OutboundOptions, Received
from cairn.kernel.probes.board import PROBE_SECONDS, ProbeFailed, Seen

Judge = Callable[[Received], str | None]
"""Answers the version, where there is one. Raises ValueError for a body that this service would not send, and
`ProbeFailed` where the service says that it is not well."""


class Unlike(ValueError):
    """This is not what the service says."""


def patient_outbound() -> Outbound:
    """A client of the probes' own. It gives up on no host: a breaker would call a service down that is back."""
    return Outbound(
        OutboundOptions(
            connect_timeout=PROBE_SECONDS, read_timeout=PROBE_SECONDS, total_timeout=PROBE_SECONDS,
            most_bytes=65_536, failures=1_000_000_000,
        )
    )  # fmt: skip


async def ask_http(outbound: Outbound, url: str, judge: Judge) -> Seen:
    """Whether it answers 200 and what `judge` takes. Raises `ProbeFailed`."""
    received = await _received(outbound, url)
    if received.status in {401, 403}:
        raise ProbeFailed("credentials", f"It refuses us with {received.status}.")
    if received.status != 200:
        raise ProbeFailed("protocol", f"It answers {received.status} where 200 is good.")
    try:
        return Seen(judge(received))
    except (ValueError, RecursionError):
        raise ProbeFailed("protocol", "Its answer is not what this service says.") from None


async def ask_anybody(outbound: Outbound, url: str) -> Seen:
    """Whether somebody is there who answers HTTP, be it with a refusal. Raises `ProbeFailed`."""
    await _received(outbound, url)
    return Seen()


async def _received(outbound: Outbound, url: str) -> Received:
    try:
        received = await outbound.request("GET", url)
    except NoAnswer as problem:
        if "Timeout" in str(problem):
            raise TimeoutError from None
        unreachable = "ConnectError" in str(problem)
        raise ProbeFailed("unreachable" if unreachable else "protocol", str(problem)) from None
    except OutboundError as problem:
        raise ProbeFailed("protocol", str(problem)) from None
    if received.status >= 500:
        raise ProbeFailed("unwell", f"It answers {received.status}.")
    return received


def chromadb(received: Received) -> None:
    """`{"nanosecond heartbeat": 1732170000000000000}`"""
    beat = _object(received).get("nanosecond heartbeat")
    if isinstance(beat, bool) or not isinstance(beat, int) or beat <= 0:
        raise Unlike


def qdrant(received: Received) -> None:
    """`all shards are ready`, in plain text."""
    text = received.body[:200].decode("utf-8", "replace").strip().lower()
    if "<" in text or "ready" not in text.split() or "not" in text.split():
        raise Unlike


def consul(received: Received) -> None:
    """`"10.1.10.12:8300"`, the leader; empty where there is none."""
    leader = received.json()
    if leader == "":
        raise ProbeFailed("unwell", "It has no leader.")
    if not isinstance(leader, str) or not leader.rpartition(":")[2].isdigit():
        raise Unlike


def kong(received: Received) -> None:
    """`{"server": {…}, "database": {"reachable": true}}`; without a database, only the first."""
    said = _object(received)
    if not isinstance(said.get("server"), dict):
        raise Unlike
    database = said.get("database")
    if isinstance(database, dict) and database.get("reachable") is False:
        raise ProbeFailed("unwell", "It cannot reach its database.")


def ollama(received: Received) -> str:
    """`{"version": "0.12.3"}`"""
    version = _object(received).get("version")
    if not isinstance(version, str) or not version:
        raise Unlike
    return version[:64]


def faiss(received: Received) -> None:
    """A query's answer, as JSON: a list, or an object."""
    if not isinstance(received.json(), list | dict):
        raise Unlike


def _object(received: Received) -> dict[str, object]:
    said = received.json()
    if not isinstance(said, dict):
        raise Unlike
    return said
