"""Two ways to register: at once, or after the address was confirmed."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import UsernameTaken
from cairn.products.accounts.events import REGISTERED, REGISTERED_AGAIN
from cairn.products.accounts.mails.templates import MAIL
from cairn.products.accounts.registration.queries import ADD_IF_NEW
from cairn.products.accounts.registration.schemas import Registration
from cairn.products.accounts.sessions.actions import Arrival, start
from cairn.products.accounts.sessions.issuing import Issuer
from cairn.products.accounts.users.actions import add, row_of
from cairn.products.accounts.users.queries import TAKEN


async def register(work: UnitOfWork, desk: Desk, new: Registration, arrival: Arrival) -> Row | None:
    """The tokens of a new user; None where the address has to be confirmed first."""
    hashed = await desk.passwords.hash(new.password)
    if desk.open:
        return _admit(work, desk.issuer, new, hashed, arrival)
    await _ask(work, new, hashed)
    return None


def _admit(work: UnitOfWork, issuer: Issuer, new: Registration, password_hash: str, arrival: Arrival) -> Row:
    """A user with a first session. At the commit: `EmailTaken`, `UsernameTaken`."""
    user = add(work, row_of(work, _said(new), password_hash, signed_in=True), REGISTERED)
    work.enqueue(MAIL, {"kind": "welcome", "user_id": str(user["id"]), "token_id": str(new_id())})
    return start(work, issuer, user, arrival)


async def _ask(work: UnitOfWork, new: Registration, password_hash: str) -> None:
    """A user whose address has yet to be confirmed, or a mail to the one who has it: the same statements either way.
    Raises `UsernameTaken`, which is asked first, so that it does not tell whether the address is known.
    """
    row = row_of(work, _said(new), password_hash, state="pending")
    taken = await work.row(TAKEN, row) or {}
    if taken["username_taken"]:
        raise UsernameTaken
    added = await work.row(ADD_IF_NEW, {f"new_{name}": value for name, value in row.items()})
    user_id = cast("UUID", taken["known_id"] or row["id"])
    kind, event = ("verify", REGISTERED) if added else ("registered_again", REGISTERED_AGAIN)
    work.touch("users")
    work.record(event, user_id, {})
    work.enqueue(MAIL, {"kind": kind, "user_id": str(user_id), "token_id": str(new_id())})


def _said(new: Registration) -> Row:
    return {name: value for name, value in new.values().items() if name != "password"}
