"""The people of the tests. Each is made at the first mention, with a living session, without hashing anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

import asyncpg

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id

PASSWORD = "Correct-Horse-7!"
_HASHES: dict[str, str] = {}


@dataclass(slots=True)
class Person:
    """Somebody signed in. `headers` carry the access token."""

    id: UUID
    session_id: UUID
    email: str
    username: str
    headers: dict[str, str]

    def keyed(self, key: str) -> dict[str, str]:
        """The headers with an Idempotency-Key."""
        return {**self.headers, "Idempotency-Key": key}


@dataclass(slots=True)
class Cast:
    """Ask for `await cast.alice()`; the same person every time in one test."""

    cairn: wiring.Cairn
    raw: asyncpg.Connection
    known: dict[str, Person] = field(default_factory=dict)

    async def alice(self) -> Person:
        return await self.person("alice")

    async def bob(self) -> Person:
        return await self.person("bob")

    async def charlie(self) -> Person:
        return await self.person("charlie")

    async def mallory(self) -> Person:
        return await self.person("mallory")

    async def ada(self) -> Person:
        return await self.person("ada", "user", "admin")

    async def person(self, name: str, *roles: str) -> Person:
        """Anybody else, by name and roles."""
        if name not in self.known:
            self.known[name] = await self._made(name, list(roles) or ["user"])
        return self.known[name]

    async def _made(self, name: str, roles: list[str]) -> Person:
        if PASSWORD not in _HASHES:
            _HASHES[PASSWORD] = await self.cairn.accounts.passwords.hash(PASSWORD)
        user_id, session_id, now = new_id(), new_id(), clock.now()
        email = f"{name}@example.com"
        await self.raw.execute(
            "INSERT INTO accounts.users (id, email, email_key, username, username_key, full_name, password_hash, roles,"
            " state, created_at, updated_at) VALUES ($1, $2, $2, $3, $3, $4, $5, $6, 'active', $7, $7)",
            user_id, email, name, name.title(), _HASHES[PASSWORD], roles, now,
        )  # fmt: skip
        await self.raw.execute(
            "INSERT INTO accounts.sessions (id, user_id, created_at, last_seen_at, device, address_prefix,"
            " proved_at)"
            " VALUES ($1, $2, $3, $3, 'tests', '127.0.0.0/24', $3)",
            session_id, user_id, now,
        )  # fmt: skip
        token = self.cairn.accounts.tokens.issue(user_id, session_id).token
        return Person(user_id, session_id, email, name, {"Authorization": f"Bearer {token}"})
