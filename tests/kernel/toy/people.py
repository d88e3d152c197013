"""Callers without accounts: a token is a person's name and roles, signed."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from uuid import UUID, uuid5

from cairn.base.refusals import Unauthenticated
from cairn.kernel.access import Caller, ReauthenticationRequired

_KEY = b"a key of the toy's tests"
_SPACE = UUID("0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the cast, with the headers that prove it."""

    name: str
    roles: tuple[str, ...] = ("user",)

    @property
    def id(self) -> UUID:
        return uuid5(_SPACE, self.name)

    @property
    def headers(self) -> dict[str, str]:
        said = f"{self.name}:{','.join(self.roles)}"
        return {"Authorization": f"Bearer {said}:{_signature(said)}"}

    def keyed(self, key: str) -> dict[str, str]:
        return {**self.headers, "Idempotency-Key": key}


class SignedNames:
    """The port `CallerSource`."""

    async def caller(self, token: str, address: str, network: str) -> Caller:
        said, _, signature = token.rpartition(":")
        if not hmac.compare_digest(signature.encode(), _signature(said).encode()):
            raise Unauthenticated("This access token is not valid.")
        name, _, roles = said.partition(":")
        person = Person(name, tuple(roles.split(",")))
        return Caller(person.id, uuid5(person.id, "session"), frozenset(person.roles), address, network)

    async def check_recent(self, caller: Caller) -> None:
        """Alice is always fresh, nobody else is."""
        if caller.user_id != ALICE.id:
            raise ReauthenticationRequired


def _signature(said: str) -> str:
    return hmac.new(_KEY, said.encode(), "sha256").hexdigest()


ALICE, BOB, MALLORY = Person("alice"), Person("bob"), Person("mallory")
ADA = Person("ada", ("user", "admin"))
WATCHER = Person("watcher", ("auditor",))
"""Signed in, and without any role that the toy's permissions name."""
