"""Signing in and out over HTTP."""

from __future__ import annotations

from typing import cast
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
    ForeignOrigin,
    InvalidCredentials,
    InvalidRefreshToken,
    SessionNotFound,
)
from cairn.products.accounts.permissions import SESSION_END, SESSION_LIST
from cairn.products.accounts.sessions import actions
from cairn.products.accounts.sessions.actions import Arrival
from cairn.products.accounts.sessions.queries import SESSIONS
from cairn.products.accounts.sessions.schemas import (
    FactorRequiredAnswer,
    Login,
    LogoutQuery,
    Refresh,
    SessionAnswer,
    SessionQuery,
    TokensAnswer,
    Verify,
    VerifyAnswer,
)

routes = Routes("auth", "/auth", tag="Authentication")
sessions = Routes("sessions", "/auth/sessions", tag="Authentication")
SESSION = Subject("session_id", SESSIONS.find, SessionAnswer, owner="user_id", missing=SessionNotFound)


@routes.post(
    "/login",
    permission=PUBLIC,
    answers=TokensAnswer,
    or_answers=(FactorRequiredAnswer,),
    refusals=(InvalidCredentials, AccountLocked),
    limit="login",
    urgent=True,
    store="never",
    credentials="own",
    form=True,
    examples={"By e-mail address": {"email": "alice@example.com", "password": "Trail-Mix-42!"}},
)
async def login(work: UnitOfWork, desk: Desk, incoming: Incoming, said: Login) -> Reply:
    """Sign in.

    Takes JSON, or the form of OAuth2's password grant. An unknown name and a wrong password are answered alike. The
    refresh token comes in the body and as an HttpOnly cookie. Each call makes a session of its own.
    """
    who = actions.Credentials(said.name, said.password)
    return admitted(desk, incoming, await actions.sign_in(work, desk, who, Arrival.of(incoming)))


@routes.post(
    "/refresh",
    permission=PUBLIC,
    answers=TokensAnswer,
    refusals=(InvalidRefreshToken, ForeignOrigin),
    urgent=True,
    store="never",
    credentials="own",
)
async def refresh(work: UnitOfWork, desk: Desk, incoming: Incoming, said: Refresh | None) -> Reply:
    """Exchange a refresh token for the next pair.

    The token comes in the body, in the bearer header, or in the cookie. It is spent by this: brought again within ten
    seconds it gets the same pair, after that it ends its session. So a repeat needs no Idempotency-Key.
    """
    token = (said and said.refresh_token) or incoming.bearer() or desk.cookie.read(incoming)
    return renewed(desk, incoming, await actions.refresh(work, desk.issuer, token))


@routes.post("/logout", permission=SESSION_END, status=204, store="never")
async def logout(work: UnitOfWork, desk: Desk, query: LogoutQuery) -> Reply:
    """Sign out of this session, of all others, or of all."""
    actions.sign_out(work, query.scope)
    return Reply(headers=desk.cookie.clear())


@routes.post("/verify", permission=PUBLIC, answers=VerifyAnswer, store="never", credentials="own")
async def verify(desk: Desk, incoming: Incoming, said: Verify | None) -> Row:
    """Say whether an access token or an API key is good.

    It comes in the body or in the bearer header. A bad one is no error: `valid` is false. A refresh token is not valid
    here. `scope` is what an API key was given, and empty for a session's token.
    """
    return await actions.verify(desk, said.token if said else incoming.bearer())


@sessions.get("", permission=SESSION_LIST, lists=SessionAnswer, store="never")
async def list(caller: Caller, reads: Reads, query: SessionQuery) -> Page:  # noqa: A001  the operation's name
    """List your sessions.

    The devices that are signed in to your account.
    """
    return await SESSIONS.page(reads, caller, query.request(), query.filters())


@sessions.delete("/{session_id}", permission=SESSION_END, subject=SESSION)
async def delete(work: UnitOfWork, session: Loaded) -> None:
    """End a session of yours.

    Its access tokens stop working at once, on every server within two seconds.
    """
    actions.revoke(work, session)


def admitted(desk: Desk, incoming: Incoming, outcome: Row | None, *, vouched: bool = False) -> Reply:
    """What whoever signs in is answered: tokens in the body, the refresh token as the cookie too, and from now on this
    device is known; or the question for a second factor. None is a refusal on its way. `vouched`: see `Desk.cookies`.
    """
    if outcome is None:
        return Reply()
    if "factor_token" in outcome:
        return Reply(outcome, answers=FactorRequiredAnswer)
    user = cast("Row", outcome["user"])
    token, user_id = str(outcome["refresh_token"]), cast("UUID", user["id"])
    return Reply(outcome, desk.cookies(incoming, user_id, token, vouched=vouched))


def renewed(desk: Desk, incoming: Incoming, outcome: Row | None) -> Reply:
    """The next pair. A device is not known for that: nobody has proven anything but to hold a token."""
    return (
        Reply()
        if outcome is None
        else Reply(outcome, desk.cookie.set(str(outcome["refresh_token"]), incoming))
    )
