"""Giving out one-time tokens, and taking them back once."""

from __future__ import annotations

import time
from datetime import datetime
from typing import cast
from uuid import UUID

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.identity.derived import DerivedTokens
from cairn.products.accounts.errors import InvalidToken
from cairn.products.accounts.mails.templates import MAIL
from cairn.products.accounts.one_time_tokens.queries import (
    BY_ID,
    GIVE,
    MAILED_SINCE,
    ONE_SENDER,
    SEEN,
    SPENT,
    TRIED,
    TRY,
    TRY_NEWEST,
    VOID,
    VOID_ALL,
)
from cairn.products.accounts.one_time_tokens.rules import (
    LIVES,
    MAILED_WITHIN,
    MOST_MAILED,
    MOST_TRIES,
    TRIED_OUT,
)


def mail(work: UnitOfWork, kind: str, user_id: UUID) -> None:
    """Queue a mail that carries a new token or code. Its row is made by the job that sends it, so that this is the
    same for somebody who is not there: give it a new id."""
    facts = {"network": work.caller.network, "at": work.now.isoformat()}
    payload = {"kind": kind, "user_id": str(user_id), "token_id": str(new_id()), "facts": facts}
    work.enqueue(MAIL, payload)


async def may_mail(work: UnitOfWork, purpose: str, user_id: UUID) -> bool:
    """Whether one more token of this purpose may be mailed to this person now. Nobody else counts until this
    transaction ends."""
    await work.row(ONE_SENDER, {"user_id": user_id, "purpose": purpose})
    values = {"user_id": user_id, "purpose": purpose, "since": work.now - MAILED_WITHIN}
    found = await work.row(MAILED_SINCE, values)
    return found is not None and cast("int", found["mailed"]) < MOST_MAILED


def give(
    work: UnitOfWork,
    purpose: str,
    user_id: UUID,
    *,
    token_id: UUID | None = None,
    email: str | None = None,
    former_email: str | None = None,
    session_id: UUID | None = None,
) -> UUID:
    """Queue the row of a token; the token itself is derived from the id that this answers. Repeating an id changes
    nothing."""
    token_id = token_id or new_id()
    row = {
        "id": token_id, "user_id": user_id, "purpose": purpose, "email": email, "former_email": former_email,
        "session_id": session_id, "tries": 0,
        "created_at": work.now, "expires_at": work.now + LIVES[purpose], "spent_at": None,
    }  # fmt: skip
    work.execute(GIVE, {f"new_{name}": value for name, value in row.items()})
    return token_id


async def redeem(work: UnitOfWork, derived: DerivedTokens, purpose: str, token: str) -> Row:
    """The row of a good token, which is spent with this transaction. Raises `InvalidToken`, the same for one that is
    forged, of another purpose, spent, expired or of somebody who is gone. The row stays locked: of many who bring the
    same token one gets through. Whoever locks the user's row too locks it before, or two would wait for each other.
    """
    row = await held(work, derived, purpose, token)
    spend(work, row)
    return row


async def held(work: UnitOfWork, derived: DerivedTokens, purpose: str, token: str) -> Row:
    """As `redeem`, and the token is not spent: for what may be tried again."""
    return await _good(work, BY_ID, derived, purpose, token)


async def seen(reads: Executor, derived: DerivedTokens, purpose: str, token: str) -> Row:
    """As `held`, and nothing is locked: for what has to be known before something slow. Ask again after it."""
    return await _good(reads, SEEN, derived, purpose, token)


async def try_password(database: Database, token_id: UUID) -> bool:
    """Count a password that is about to be looked at for this token, in a transaction of its own: the hashing holds no
    lock, and of many at once no more than five are looked at."""
    deadline = time.monotonic() + database.options.timeout

    async def write(work: UnitOfWork) -> bool:
        return await work.row(TRY, {"token_id": token_id, "most": MOST_TRIES}) is not None

    return await transact(lambda: UnitOfWork(database, deadline=deadline), write, deadline)


async def right_code(
    work: UnitOfWork, derived: DerivedTokens, purpose: str, user_id: UUID, said: str
) -> bool:
    """Whether `said` is the newest code of this user, which is then spent. Each look counts as a try, before it and
    also where the request is refused after it: the caller commits. After five nothing is right. The same is asked
    where there is no code or no such user: give a new id.
    """
    values = {"user_id": user_id, "purpose": purpose, "at": work.now, "most": MOST_TRIES}
    row = await work.row(TRY_NEWEST, values)
    row_id = new_id() if row is None else cast("UUID", row["id"])
    right = derived.is_code(purpose, row_id, said) and row is not None
    if right:
        work.execute(SPENT, {"token_id": row_id, "at": work.now})
    return right


def spend(work: UnitOfWork, row: Row) -> None:
    """Queue the end of a token that is `held`: it was used."""
    work.execute(SPENT, {"token_id": row["id"], "at": work.now})


def missed(work: UnitOfWork, row: Row) -> None:
    """Queue a wrong try of a token that is `held`. After five it holds no more."""
    work.execute(TRIED, {"token_id": row["id"]})


def void(work: UnitOfWork, purpose: str, user_id: UUID) -> None:
    """Queue the end of all tokens of this purpose that the user was given."""
    work.execute(VOID, {"user_id": user_id, "purpose": purpose, "at": work.now})


def void_all(work: UnitOfWork, user_id: UUID) -> None:
    """Queue the end of everything that the user was given: after the password or the address changed, nothing that
    somebody asked for before may open the account or move it."""
    work.execute(VOID_ALL, {"user_id": user_id, "at": work.now})


async def _good(
    reads: Executor, statement: Statement, derived: DerivedTokens, purpose: str, token: str
) -> Row:
    token_id = derived.row_of(purpose, token)
    row = None if token_id is None else await reads.row(statement, {"token_id": token_id})
    if row is None or row["purpose"] != purpose or not _holds(row):
        raise InvalidToken
    return row


def _holds(row: Row) -> bool:
    tried_out = row["purpose"] in TRIED_OUT and cast("int", row["tries"]) >= MOST_TRIES
    return not tried_out and row["spent_at"] is None and cast("datetime", row["expires_at"]) > clock.now()
