"""The guard in front of whatever can be guessed: passwords, codes, a second factor.

Five failures for one account from one client network within a quarter of an hour lock the account for that network,
half an hour long, also to the right answer. Twenty from anywhere lock it for everybody but known devices: browsers on
which this account has signed in before. It all lives in PostgreSQL, so it holds for every process and without rate
limits. A proof asks the guard in this order:

    claim = desk.guard.claim(user_id, work.caller, device)    # device: desk.devices.of(user, cookie), or None
    async with desk.guard.trying(desk.reads(), claim):        # AccountLocked; so many at once, the others wait
        right = ...
        if not right:
            await desk.guard.failed(work, claim)              # counts, and mails the owner where a lock begins with it
            work.then_refuse(WrongCode())                     # the failure is committed, then the request refused
            return None
    desk.guard.succeeded(work, claim)                         # this network and this device begin anew

`sessions.actions.admit` says `succeeded` for
whoever is let in, so that a right password before a second factor forgives nothing yet. The turn is asked for before
the transaction has read anything: whoever waits shall hold no connection.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from math import ceil, inf
from typing import cast
from uuid import UUID

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.identity.passwords import SlowRefusal
from cairn.kernel.notify import notify
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.vault.sealing import keyed_digest
from cairn.products.accounts import notices
from cairn.products.accounts.errors import AccountLocked
from cairn.products.accounts.events import LOCKOUTS_CLEARED
from cairn.products.accounts.figures import LOCKOUTS
from cairn.products.accounts.lockouts.queries import CLEAR, FAILED, FORGET, LOCKS
from cairn.products.accounts.lockouts.rules import ANYWHERE, LOCKED_FOR, WINDOW, Locks, device_place
from cairn.products.accounts.mails.templates import MAIL

log = get_logger(__name__)
_SAYS = "There were too many failed attempts. Try again later, or with the link in the mail to the account's owner."
_UUID_BYTES = 16
_TRANSACTION_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Claim:
    """Who somebody says to be, and from where. `known`: there is such an account. `device` is set for a device that
    is known to this account."""

    subject: UUID
    network: str
    device: UUID | None = None
    known: bool = True

    @property
    def values(self) -> dict[str, object]:
        """What the statements on locks take."""
        return {
            "subject": self.subject, "network": self.network, "anywhere": ANYWHERE,
            "device": device_place(self.device),
        }  # fmt: skip

    @property
    def places(self) -> list[str]:
        """Where a failure of this claim counts besides anywhere."""
        device = device_place(self.device)
        return [self.network] if device is None else [self.network, device]


@dataclass(slots=True)
class _Queue:
    """Those of this process who try to prove the same thing. `until`: locks by place that one of them has run into;
    they hold here from `noted` (monotonic seconds) until its transaction must have ended, then the database says it."""

    free: asyncio.Semaphore
    there: int = 0
    until: dict[str, datetime] = field(default_factory=dict)
    noted: float = -inf

    def note(self, until: dict[str, datetime]) -> None:
        self.until.update(until)
        self.noted = time.monotonic()

    def locks(self, claim: Claim) -> Locks:
        if time.monotonic() - self.noted > _TRANSACTION_SECONDS:
            return Locks()
        device = device_place(claim.device)
        until = self.until
        return Locks(until.get(claim.network), until.get(ANYWHERE), until.get(device) if device else None)


def locks_in(row: Row) -> Locks:
    """Out of a row that one of `queries` has read."""
    return Locks(*(cast("datetime | None", row[name]) for name in ("pair", "anywhere", "device")))


class Guard:
    """`at_once` guesses for one subject are looked at side by side in this process, `waiting` more wait."""

    def __init__(self, key: bytes, at_once: int, waiting: int) -> None:
        self._key, self.at_once, self._waiting = key, at_once, waiting
        self._refusal = SlowRefusal()
        self._queues: dict[tuple[UUID, UUID | None], _Queue] = {}

    def stranger(self, name_key: str) -> UUID:
        """The subject of a name that nobody has: the same for the same name, and nothing that leads back to it."""
        return UUID(bytes=keyed_digest(self._key, name_key.encode())[:_UUID_BYTES])

    def claim(self, user_id: UUID, caller: Caller, device: UUID | None = None) -> Claim:
        """Of somebody who is known. `device`: the answer of `desk.devices.of`."""
        return Claim(user_id, caller.network, device)

    @asynccontextmanager
    async def turn(self, claim: Claim) -> AsyncIterator[bool]:
        """Whoever is inside may try; yields whether it had to wait, so that locks have to be read again. Raises
        `AccountLocked` where one of those before has locked it, `Unavailable` where too many wait.

        A known device has a queue of its own: no crowd keeps it waiting.
        """
        key = (claim.subject, claim.device)
        queue = self._queues.setdefault(key, _Queue(asyncio.Semaphore(self.at_once)))
        if queue.there >= self.at_once + self._waiting:
            await self._refusal.give()
        queue.there += 1
        try:
            waits = queue.free.locked()
            async with queue.free:
                self.refuse_if(claim, queue.locks(claim))
                yield waits
        finally:
            queue.there -= 1
            if not queue.there:
                del self._queues[key]

    @asynccontextmanager
    async def trying(self, reads: Executor, claim: Claim) -> AsyncIterator[None]:
        """A turn of somebody who is not locked out. Raises `AccountLocked`, before the waiting and after it."""
        await self.check(reads, claim)
        async with self.turn(claim) as waited:
            if waited:
                await self.check(reads, claim)
            yield

    async def check(self, reads: Executor, claim: Claim) -> None:
        """Raises `AccountLocked` where this claim is locked out now."""
        self.refuse_if(claim, locks_in(cast("Row", await reads.row(LOCKS, claim.values))))

    def refuse_if(self, claim: Claim, locks: Locks) -> None:
        """Raises `AccountLocked` where these locks hold for this claim."""
        now = clock.now()
        until = locks.until(now, known_device=claim.device is not None)
        if until is not None:
            seconds = max(1, ceil((until - now).total_seconds()))
            raise AccountLocked(_SAYS, headers={"Retry-After": str(seconds)})

    async def failed(self, work: UnitOfWork, claim: Claim) -> None:
        """Count a failure, in this transaction: whoever calls commits it also where the request is refused. The mail
        goes out once for each lock, when it begins; for a name that nobody has the same is written, to nobody.
        """
        lock_until = work.now + LOCKED_FOR
        values = {
            "subject": claim.subject, "places": [ANYWHERE, *claim.places], "anywhere": ANYWHERE,
            "at": work.now, "since": work.now - WINDOW, "lock_until": lock_until,
        }  # fmt: skip
        rows = await work.rows(FAILED, values)
        locked = {
            str(row["place"]): cast("datetime", row["locked_until"]) for row in rows if row["locked_until"]
        }
        if queue := self._queues.get((claim.subject, claim.device)):
            queue.note(locked)
        if lock_until in locked.values():
            self._tell(work, claim, everywhere=locked.get(ANYWHERE) == lock_until)

    def succeeded(self, work: UnitOfWork, claim: Claim) -> None:
        """Forget the failures of this network and this device; those counted for anywhere stay."""
        values = {"subject": claim.subject, "places": claim.places, "at": work.now}
        work.execute(FORGET, values)

    async def clear(self, work: UnitOfWork, user_id: UUID) -> None:
        """Forget all failures and locks of an account; recorded where there were any."""
        if await work.rows(CLEAR, {"subject": user_id}):
            work.record(LOCKOUTS_CLEARED, user_id, {})

    def _tell(self, work: UnitOfWork, claim: Claim, *, everywhere: bool) -> None:
        LOCKOUTS.inc()
        log.warning(
            "account_locked_out", subject=str(claim.subject), known=claim.known, everywhere=everywhere
        )
        owner_id = claim.subject if claim.known else new_id()
        payload = {
            "kind": "sign_in_locked", "user_id": str(owner_id),
            "token_id": str(new_id()), "facts": {"network": claim.network},
        }  # fmt: skip
        notify(work, owner_id, notices.SIGN_IN_LOCKED, owner_id)
        work.enqueue(MAIL, payload)
