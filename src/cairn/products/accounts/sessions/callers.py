"""From an access token or an API key to a caller, on every request: no query while what is known of it is fresh."""

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
from cairn.kernel.identity.api_keys import is_api_key, well_formed
from cairn.kernel.identity.opaque import digest
from cairn.kernel.identity.tokens import InvalidToken, Signer
from cairn.products.accounts.api_keys.queries import STANDING as KEY_STANDING
from cairn.products.accounts.api_keys.queries import USED
from cairn.products.accounts.errors import InvalidAccessToken, InvalidApiKey
from cairn.products.accounts.sessions.queries import PROVED, STANDING
from cairn.products.accounts.sessions.seen import LastSeen

FRESH_SECONDS = 1.5
MOST_KNOWN = 20_000
SEEN_EVERY = timedelta(minutes=1)
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="cairn", error="invalid_token"'}
Name = UUID | bytes
"""A session's id, or the digest of an API key."""
RECENT = timedelta(minutes=10)
"""So long a proof of the password, or of a code in its place, opens what would hand the account over."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a session or an API key until `until` (monotonic seconds). `user_id` is None where it is over;
    the rest is a key's."""

    user_id: UUID | None
    roles: frozenset[str]
    until: float
    key_id: UUID | None = None
    scopes: frozenset[str] | None = None
    expires_at: datetime | None = None


class Callers:
    """The caller source of this process.

    A standing counts from before its question was asked, so that whatever was committed by any process is seen
    everywhere within `FRESH_SECONDS`; what this process commits it forgets at once.
    """

    def __init__(self, signer: Signer, database: Database, seen: LastSeen) -> None:
        self._signer, self._database, self._seen = signer, database, seen
        self._known: OrderedDict[Name, Standing] = OrderedDict()
        self._asking: dict[Name, asyncio.Task[Standing]] = {}

    async def caller(self, token: str, address: str, network: str) -> Caller:
        """Raises `InvalidApiKey` for a key that does not live, `InvalidAccessToken` for anything else but a living
        session's access token."""
        if is_api_key(token):
            key = await self.key(token)
            return Caller(key.user_id, None, key.roles, address, network, key.scopes, key.key_id)
        try:
            claims = self._signer.verify(token)
        except InvalidToken:
            raise _refused() from None
        session_id = claims.session_id
        standing = await self._standing(session_id)
        if standing.user_id != claims.user_id:
            raise _refused()
        return Caller(claims.user_id, session_id, standing.roles, address, network)

    async def key(self, token: str) -> Standing:
        """What is known of a living API key. Raises `InvalidApiKey`, the same for all others."""
        standing = await self._standing(digest(token)) if well_formed(token) else None
        if standing is None or standing.expires_at is None or standing.expires_at <= clock.now():
            raise InvalidApiKey(headers=_CHALLENGE)
        return standing

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
        """Drop what is known behind `session:<id>`, `key:<id>` and `user:<id>`."""
        gone = {
            parse_id(tag.partition(":")[2]) for tag in tags if tag.startswith(("session:", "key:", "user:"))
        }
        if not gone:
            return
        self._asking.clear()
        for name, standing in list(self._known.items()):
            if name in gone or standing.user_id in gone or (standing.key_id and standing.key_id in gone):
                del self._known[name]

    def forget_all(self) -> None:
        self._asking.clear()
        self._known.clear()

    async def _standing(self, name: Name) -> Standing:
        standing = self._known.get(name)
        if standing is None or standing.until <= time.monotonic():
            standing = await self._asked(name)
        return standing

    async def _asked(self, name: Name) -> Standing:
        """One question for all who wait for the same answer; a waiter that goes away ends it for nobody else."""
        task = self._asking.get(name)
        if task is None:
            asking = self._ask(name) if isinstance(name, UUID) else self._ask_of_key(name)
            task = self._asking[name] = asyncio.create_task(asking)
            task.add_done_callback(lambda done: self._learn(name, done))
        return await asyncio.shield(task)

    def _learn(self, name: Name, task: asyncio.Task[Standing]) -> None:
        failed = task.cancelled() or task.exception() is not None
        if self._asking.get(name) is not task:  # forgotten meanwhile: the answer may be from before a change
            return
        del self._asking[name]
        if failed or (isinstance(name, bytes) and task.result().user_id is None):
            return  # anybody can make up keys that are well formed: they shall not crowd out what is known
        self._known[name] = task.result()
        self._known.move_to_end(name)
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)

    async def _ask(self, session_id: UUID) -> Standing:
        until = time.monotonic() + FRESH_SECONDS
        row = await Reads(self._database, primary=True).row(STANDING, {"session_id": session_id})
        if row is None or row["ended_at"] is not None or row["state"] != "active":
            return Standing(None, frozenset(), until)
        self._note(session_id, row)
        return Standing(cast("UUID", row["id"]), frozenset(cast("list[str]", row["roles"])), until)

    async def _ask_of_key(self, key_digest: bytes) -> Standing:
        until = time.monotonic() + FRESH_SECONDS
        row = await Reads(self._database, primary=True).row(KEY_STANDING, {"digest": key_digest})
        if row is None or row["revoked_at"] or row["state"] != "active" or row["erasure_due_at"]:
            return Standing(None, frozenset(), until)
        key_id, used_at = cast("UUID", row["key_id"]), cast("datetime | None", row["last_used_at"])
        if used_at is None or clock.now() - used_at > SEEN_EVERY:
            self._seen.note(key_id, USED)
        roles = frozenset(cast("list[str]", row["roles"])) & frozenset(cast("list[str]", row["key_roles"]))
        scopes = frozenset(cast("list[str]", row["scopes"]))
        expires_at = cast("datetime", row["expires_at"])
        return Standing(cast("UUID", row["id"]), roles, until, key_id, scopes, expires_at)

    def _note(self, session_id: UUID, row: Row) -> None:
        if clock.now() - cast("datetime", row["last_seen_at"]) > SEEN_EVERY:
            self._seen.note(session_id)


def _refused() -> InvalidAccessToken:
    return InvalidAccessToken(headers=_CHALLENGE)
