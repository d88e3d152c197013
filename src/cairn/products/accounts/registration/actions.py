"""Two ways to register: at once, or after the address was confirmed."""

from __future__ import annotations

import time
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.pools import Database
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.limits import NO_NETWORK
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import EmailTaken, InvalidToken, UsernameTaken
from cairn.products.accounts.events import REGISTERED, REGISTERED_AGAIN, REGISTRATION_ASKED
from cairn.products.accounts.mails.templates import MAIL
from cairn.products.accounts.one_time_tokens.actions import mail
from cairn.products.accounts.registration.models import AskedRegistration
from cairn.products.accounts.registration.queries import BEFORE_ASKING, LOCKED, SEEN, SPEND, TRY
from cairn.products.accounts.registration.rules import ASKED_WITHIN, LIFE, MOST_ASKED, MOST_TRIES
from cairn.products.accounts.registration.schemas import Registration
from cairn.products.accounts.sessions.actions import Arrival, admit, start
from cairn.products.accounts.sessions.issuing import Issuer
from cairn.products.accounts.users.actions import add, row_of
from cairn.products.accounts.users.rules import keyed

_NAMES = ("username", "full_name", "first_name", "last_name")


async def register(work: UnitOfWork, desk: Desk, new: Registration, arrival: Arrival) -> Row | None:
    """The tokens of a new user; None where the address has to be confirmed first."""
    hashed = await desk.passwords.hash(new.password)
    if desk.open:
        return _admit(work, desk.issuer, new, hashed, arrival)
    await _ask(work, new, hashed)
    return None


async def confirm(work: UnitOfWork, desk: Desk, token: str, password: str | None, arrival: Arrival) -> Row:
    """Make the user that was asked for and sign it in: tokens, and whether the password was kept. Raises
    `InvalidToken`; `Invalid` for a wrong password, and the token holds on; `EmailTaken` where the address got an
    account in another way meanwhile.

    Whoever confirms has the mailbox, and need not be who chose the password: see decision 0017.
    """
    registration_id = desk.derived.row_of("register", token)
    if registration_id is None:
        raise InvalidToken
    kept = await _keeps_password(work, desk, registration_id, password)
    row = await work.row(LOCKED, {"registration_id": registration_id, "at": work.now})
    if row is None:
        raise InvalidToken
    made = await _new_user(work, row, cast("str", row["password_hash"]) if kept else None)
    user = {**made, "signed_in_before": None}
    work.execute(SPEND, {"registration_id": registration_id, "at": work.now})
    return {**await admit(work, desk, user, arrival), "password_kept": kept}


def mail_again(work: UnitOfWork, registration_id: UUID) -> None:
    """Queue the mail of a registration."""
    work.enqueue(MAIL, {"kind": "register", "registration_id": str(registration_id)})


def _admit(work: UnitOfWork, issuer: Issuer, new: Registration, password_hash: str, arrival: Arrival) -> Row:
    """A user with a first session. At the commit: `EmailTaken`, `UsernameTaken`."""
    user = add(work, row_of(work, _said(new), password_hash, signed_in=True), REGISTERED)
    mail(work, "welcome", cast("UUID", user["id"]))
    return start(work, issuer, user, arrival)


async def _ask(work: UnitOfWork, new: Registration, password_hash: str) -> None:
    """A row that waits for its confirmation and a mail to the address, or a mail to the one who has it: the same
    statements either way. Raises `UsernameTaken`, which is asked first, so that it does not tell whether the address is
    known.
    """
    said = keyed(_said(new))
    values = {"email_key": said["email_key"], "username_key": said["username_key"]}
    found = await work.row(BEFORE_ASKING, {**values, "since": work.now - ASKED_WITHIN}) or {}
    if found["username_taken"]:
        raise UsernameTaken
    row = _asked_row(work, said, password_hash, known=found["known_id"] is not None)
    work.add(AskedRegistration, row, None)
    row_id, known_id = cast("UUID", row["id"]), cast("UUID | None", found["known_id"])
    work.record(REGISTERED_AGAIN if known_id else REGISTRATION_ASKED, known_id or row_id, {})
    often = cast("int", found["asked_lately"]) >= MOST_ASKED
    if known_id:
        work.enqueue(MAIL, {"kind": "registered_again", "user_id": str(new_id() if often else known_id)})
    else:
        mail_again(work, new_id() if often else row_id)


def _asked_row(work: UnitOfWork, said: Row, password_hash: str, *, known: bool) -> Row:
    row = {
        "id": new_id(), "email": said["email"], "email_key": said["email_key"],
        "password_hash": None if known else password_hash,
        "network": work.caller.network, "tries": 0, "mails": 0,
        "created_at": work.now, "expires_at": work.now + LIFE, "spent_at": work.now if known else None,
    }  # fmt: skip
    return {**row, **{name: None if known else said[name] for name in _NAMES}}


async def _keeps_password(work: UnitOfWork, desk: Desk, row_id: UUID, password: str | None) -> bool:
    """Whether who confirms may be taken for who registered. Hashes, so nothing is locked yet."""
    row = await desk.reads().row(SEEN, {"registration_id": row_id, "at": work.now})
    if row is None:
        raise InvalidToken
    if password is None:
        return row["network"] == work.caller.network != NO_NETWORK
    stored = cast("str | None", row["password_hash"])
    counted = await _try(desk.database, row_id)
    if not counted or not (await desk.passwords.verify(stored, password)).ok:
        raise Invalid.at("/password", "wrong_password", "This is not the password of the registration.")
    return True


async def _try(database: Database, row_id: UUID) -> bool:
    """Count a password that is about to be looked at, in a transaction of its own: of many at once five are."""
    deadline = time.monotonic() + database.options.timeout

    async def write(work: UnitOfWork) -> bool:
        return await work.row(TRY, {"registration_id": row_id, "most": MOST_TRIES}) is not None

    return await transact(lambda: UnitOfWork(database, deadline=deadline), write, deadline)


async def _new_user(work: UnitOfWork, asked: Row, password_hash: str | None) -> Row:
    """A user name that somebody else took meanwhile is left out: nobody could choose another one here."""
    said = {name: asked[name] for name in ("email", *_NAMES)}
    keys = keyed(said)
    values = {"email_key": keys["email_key"], "username_key": keys["username_key"], "since": work.now}
    found = await work.row(BEFORE_ASKING, values) or {}
    if found["known_id"] is not None:
        raise EmailTaken
    if found["username_taken"]:
        said["username"] = None
    return add(work, row_of(work, said, password_hash, verified=True, signed_in=True), REGISTERED)


def _said(new: Registration) -> Row:
    return {name: value for name, value in new.values().items() if name != "password"}
