"""From an access token to a caller, on every request: no query while what is known of the session is fresh."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from cairn.base import clock
from cairn.base.ids import parse_id
from cairn.base.paging import Row
from cairn.kernel.access import Caller, ReauthenticationRequired
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.identity.tokens import InvalidToken, Signer
from cairn.products.accounts.errors import InvalidAccessToken
from cairn.products.accounts.sessions.queries import PROVED, STANDING
from cairn.products.accounts.sessions.seen import LastSeen

FRESH_SECONDS = 1.5
MOST_KNOWN = 20_000
SEEN_EVERY = timedelta(minutes=1)
RECENT = timedelta(minutes=10)
"""So long a proof of the password, or of a code in its place, opens what would hand the account over."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a session until `until` (monotonic seconds). `user_id` is None where it is over."""

    user_id: UUID | None
    roles: frozenset[str]
    until: float


class Callers:
    """The caller source of this process.

    A standing counts from before its question was asked, so that whatever was committed by any process is seen
    everywhere within `FRESH_SECONDS`; what this process commits it forgets at once.
    """

    def __init__(self, signer: Signer, database: Database, seen: LastSeen) -> None:
        self._signer, self._database, self._seen = signer, database, seen
        self._known: OrderedDict[UUID, Standing] = OrderedDict()
        self._asking: dict[UUID, asyncio.Task[Standing]] = {}

    async def caller(self, token: str, address: str, network: str) -> Caller:
        """Raises `InvalidAccessToken` for anything but a living session's access token."""
        try:
            claims = self._signer.verify(token)
        except InvalidToken:
            raise _refused() from None
        session_id = claims.session_id
        standing = self._known.get(session_id)
        if standing is None or standing.until <= time.monotonic():
            standing = await self._asked(session_id)
        if standing.user_id != claims.user_id:
            raise _refused()
        return Caller(claims.user_id, session_id, standing.roles, address, network)

    async def check_recent(self, caller: Caller) -> None:
        """Raises `ReauthenticationRequired` unless the caller's password or code was proven in this session within ten
        minutes. The database is asked: another process may have seen the proof a moment ago.
        """
        values = {"session_id": caller.session_id}
        row = await Reads(self._database, primary=True).row(PROVED, values) if caller.session_id else None
        proved_at = cast("datetime | None", row["proved_at"] if row else None)
        if proved_at is None or clock.now() - proved_at > RECENT:
            raise ReauthenticationRequired

    def forget(self, tags: Iterable[str]) -> None:
        """Drop what is known behind `session:<id>` and `user:<id>`."""
        gone = {parse_id(tag.partition(":")[2]) for tag in tags if tag.startswith(("session:", "user:"))}
        if not gone:
            return
        self._asking.clear()
        for session_id, standing in list(self._known.items()):
            if session_id in gone or standing.user_id in gone:
                del self._known[session_id]

    def forget_all(self) -> None:
        self._asking.clear()
        self._known.clear()

    async def _asked(self, session_id: UUID) -> Standing:
        """One question for all who wait for the same session; a waiter that goes away ends it for nobody else."""
        task = self._asking.get(session_id)
        if task is None:
            task = self._asking[session_id] = asyncio.create_task(self._ask(session_id))
            task.add_done_callback(lambda done: self._learn(session_id, done))
        return await asyncio.shield(task)

    def _learn(self, session_id: UUID, task: asyncio.Task[Standing]) -> None:
        failed = task.cancelled() or task.exception() is not None
        if (
            self._asking.get(session_id) is not task
        ):  # forgotten meanwhile: the answer may be from before a change
            return
        del self._asking[session_id]
        if failed:
            return
        self._known[session_id] = task.result()
        self._known.move_to_end(session_id)
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)

    async def _ask(self, session_id: UUID) -> Standing:
        until = time.monotonic() + FRESH_SECONDS
        row = await Reads(self._database, primary=True).row(STANDING, {"session_id": session_id})
        if row is None or row["ended_at"] is not None or row["state"] != "active":
            return Standing(None, frozenset(), until)
        self._note(session_id, row)
        return Standing(cast("UUID", row["id"]), frozenset(cast("list[str]", row["roles"])), until)

    def _note(self, session_id: UUID, row: Row) -> None:
        if clock.now() - cast("datetime", row["last_seen_at"]) > SEEN_EVERY:
            self._seen.note(session_id)


def _refused() -> InvalidAccessToken:
    return InvalidAccessToken(headers={"WWW-Authenticate": 'Bearer realm="cairn", error="invalid_token"'})
