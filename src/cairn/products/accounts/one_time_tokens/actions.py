"""Giving out one-time tokens, and taking them back once."""

from __future__ import annotations

from datetime import datetime
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.identity.derived import DerivedTokens
from cairn.products.accounts.errors import InvalidToken
from cairn.products.accounts.one_time_tokens.queries import BY_ID, GIVE, NEWEST, SPENT, TRIED, VOID
from cairn.products.accounts.one_time_tokens.rules import LIVES, MOST_TRIES


def give(
    work: UnitOfWork, purpose: str, user_id: UUID, *, token_id: UUID | None = None, email: str | None = None
) -> UUID:
    """Queue the row of a token; the token itself is derived from the id that this answers. Repeating an id changes
    nothing."""
    token_id = token_id or new_id()
    row = {
        "id": token_id, "user_id": user_id, "purpose": purpose, "email": email, "tries": 0,
        "created_at": work.now, "expires_at": work.now + LIVES[purpose], "spent_at": None,
    }  # fmt: skip
    work.execute(GIVE, {f"new_{name}": value for name, value in row.items()})
    return token_id


async def redeem(work: UnitOfWork, derived: DerivedTokens, purpose: str, token: str) -> Row:
    """The row of a good token, which is spent with this transaction. Raises `InvalidToken`, the same for one that is
    forged, of another purpose, spent, expired or of somebody who is gone. The row stays locked: of many who bring the
    same token one gets through.
    """
    row = await held(work, derived, purpose, token)
    spend(work, row)
    return row


async def held(work: UnitOfWork, derived: DerivedTokens, purpose: str, token: str) -> Row:
    """As `redeem`, and the token is not spent: for what may be tried again."""
    token_id = derived.row_of(purpose, token)
    row = None if token_id is None else await work.row(BY_ID, {"token_id": token_id})
    if row is None or row["purpose"] != purpose or not _holds(work, row):
        raise InvalidToken
    return row


async def right_code(
    work: UnitOfWork, derived: DerivedTokens, purpose: str, user_id: UUID, said: str
) -> bool:
    """Whether `said` is the newest code of this user, which is then spent. A wrong one counts as a try, also where the
    request is refused after it: the caller commits. After five tries nothing is right."""
    row = await work.row(NEWEST, {"user_id": user_id, "purpose": purpose})
    if row is None or not _holds(work, row):
        return False
    right = derived.is_code(purpose, cast("UUID", row["id"]), said)
    (spend if right else missed)(work, row)
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


def _holds(work: UnitOfWork, row: Row) -> bool:
    untried = cast("int", row["tries"]) < MOST_TRIES
    return untried and row["spent_at"] is None and cast("datetime", row["expires_at"]) > work.now
