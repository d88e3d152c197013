"""Second factors over HTTP."""

from __future__ import annotations

from uuid import UUID

from cairn.base.paging import Page, Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import (
    AccountLocked,
    EncryptionNotConfigured,
    FactorNotFound,
    InvalidToken,
    NoFactor,
    SessionRequired,
    TooManyFactors,
    WrongCode,
)
from cairn.products.accounts.factors import actions
from cairn.products.accounts.factors.queries import FACTORS, find_factor
from cairn.products.accounts.factors.schemas import (
    FactorAnswer,
    FactorProof,
    FactorProvenAnswer,
    FactorQuery,
    NewFactor,
    NewFactorAnswer,
    RecoveryCodesAnswer,
)
from cairn.products.accounts.permissions import FACTOR_ADD, FACTOR_LIST, FACTOR_REMOVE, USER_RESET
from cairn.products.accounts.sessions.actions import Arrival
from cairn.products.accounts.sessions.routes import admitted
from cairn.products.accounts.sessions.schemas import TokensAnswer
from cairn.products.accounts.users.routes import USER

factors = Routes("factors", "/auth/factors", tag="Authentication")
of_others = Routes("users_factors", "/users/{user_id}/factors", tag="Users")
FACTOR = Subject("factor_id", find_factor, FactorAnswer, owner="user_id", missing=FactorNotFound)


@factors.get("", permission=FACTOR_LIST, lists=FactorAnswer)
async def list(caller: Caller, reads: Reads, query: FactorQuery) -> Page:  # noqa: A001  the operation's name
    """List your second factors.

    One that still waits for its first code has no `confirmed_at`; an hour later it is gone.
    """
    return await FACTORS.page(reads, caller, query.request(), query.filters())


@factors.post(
    "",
    permission=FACTOR_ADD,
    answers=NewFactorAnswer,
    status=201,
    location="/api/v1/auth/factors/{id}",
    refusals=(TooManyFactors, EncryptionNotConfigured),
    recent=True,
    store="never",
)
async def create(work: UnitOfWork, desk: Desk, said: NewFactor | None) -> Row:
    """Enrol an authenticator.

    The secret, its `otpauth://` address and the QR code are shown here only. The factor counts once a first code of it
    came back to `POST /auth/factors/{id}/verify`, within an hour; enrolling again replaces one that waits.
    """
    return await actions.enrol(work, desk, said or NewFactor())


@factors.get("/{factor_id}", permission=FACTOR_LIST, answers=FactorAnswer, subject=FACTOR)
async def read(factor: Loaded) -> Row:
    """Read one of your second factors."""
    return factor


@factors.delete("/{factor_id}", permission=FACTOR_REMOVE, subject=FACTOR, recent=True)
async def delete(work: UnitOfWork, factor: Loaded) -> None:
    """Remove a second factor of yours.

    With the last one the recovery codes go too, and the password alone signs in again. A mail tells you.
    """
    await actions.remove(work, factor)


@factors.post(
    "/{factor_id}/verify",
    permission=PUBLIC,
    answers=TokensAnswer,
    or_answers=(FactorProvenAnswer,),
    refusals=(
        WrongCode,
        InvalidToken,
        FactorNotFound,
        AccountLocked,
        SessionRequired,
        EncryptionNotConfigured,
    ),
    limit="login",
    urgent=True,
    store="never",
)
async def verify(
    work: UnitOfWork, desk: Desk, incoming: Incoming, factor_id: UUID, said: FactorProof
) -> Reply:
    """Prove a second factor.

    With the `factor_token` that a sign-in was answered: the tokens of that sign-in. Each token takes five codes, in ten
    minutes, and one right one. A recovery code stands for a code, once; a factor that is not yours is a wrong code.

    With a bearer token and no `factor_token`: confirms a new factor, and answers ten recovery codes with the first one;
    for a factor that is confirmed it proves this session anew, as `POST /auth/reauthenticate` does. A code is good
    once, whatever it was for.
    """
    arrival = Arrival.of(incoming)
    return proven(desk, incoming, await actions.verify(work, desk, factor_id, said, arrival))


@factors.post(
    "/recovery-codes",
    permission=FACTOR_ADD,
    answers=RecoveryCodesAnswer,
    refusals=(NoFactor,),
    recent=True,
    store="never",
)
async def recovery_codes(work: UnitOfWork) -> Row:
    """Make new recovery codes.

    Ten, shown here only. Those that you had before open nothing any more. A mail tells you.
    """
    return await actions.new_codes(work)


@of_others.delete("", permission=USER_RESET, subject=USER, recent=True)
async def reset(work: UnitOfWork, user: Loaded) -> None:
    """Take all second factors and recovery codes from a user.

    For somebody who lost them. The password alone signs in from then on; a mail tells the user.
    """
    await actions.reset(work, user)


def proven(desk: Desk, incoming: Incoming, outcome: Row | None) -> Reply:
    """The tokens of a sign-in, or the factor that a session has proven. None is a refusal on its way."""
    if outcome is not None and "factor" in outcome:
        return Reply(outcome, answers=FactorProvenAnswer)
    return admitted(desk, incoming, outcome)
