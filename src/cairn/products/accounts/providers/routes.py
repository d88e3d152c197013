"""Signing in with GitHub and Google over HTTP: redirects of a browser, the one place where a GET writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Annotated, cast
from urllib.parse import urlencode

from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC, ReauthenticationRequired
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import PreparedMark, Routes
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import (
    AccountExists,
    AccountLocked,
    LastWayIn,
    OAuthFailed,
    ProviderAccountTaken,
    ProviderAlreadyLinked,
    ProviderNotConfigured,
    ProviderUnavailable,
)
from cairn.products.accounts.permissions import PROVIDER_DISCONNECT
from cairn.products.accounts.providers import actions
from cairn.products.accounts.providers.actions import Arrived, Start, arriving, starting
from cairn.products.accounts.providers.schemas import AuthorizeAnswer, LinkedAnswer, RedirectAnswer
from cairn.products.accounts.sessions.actions import Arrival
from cairn.products.accounts.sessions.routes import admitted
from cairn.products.accounts.sessions.schemas import FactorRequiredAnswer, TokensAnswer

routes = Routes("auth", "/auth", tag="Authentication")
Headers = Mapping[str, str | Sequence[str]]
Starting = Annotated[Start, PreparedMark()]
Arriving = Annotated[Arrived, PreparedMark()]

_AWAY: dict[str, object] = {
    "permission": PUBLIC, "answers": AuthorizeAnswer, "also": {302: RedirectAnswer}, "store": "never",
    "refusals": (ProviderNotConfigured, ReauthenticationRequired, ProviderUnavailable), "limit": "login",
}  # fmt: skip
_BACK: dict[str, object] = {
    "permission": PUBLIC, "answers": TokensAnswer, "or_answers": (FactorRequiredAnswer, LinkedAnswer),
    "also": {302: RedirectAnswer}, "store": "never", "credentials": "own",
    "refusals": (
        ProviderNotConfigured, OAuthFailed, AccountExists, AccountLocked, ProviderAccountTaken,
        ProviderAlreadyLinked, ProviderUnavailable,
    ),
}  # fmt: skip
_PART: dict[str, object] = {
    "permission": PROVIDER_DISCONNECT, "status": 204, "recent": True, "store": "never", "refusals": (LastWayIn,),
}  # fmt: skip


@routes.get("/github/connect", before=starting("github"), **_AWAY)
async def github_connect(work: UnitOfWork, desk: Desk, start: Starting) -> Reply:
    """Go to GitHub.

    Without a bearer token: 302 to GitHub, to sign in. With one: 200 and the address to send the browser to, to link a
    GitHub account to yours; your password or code must have been proven in the last ten minutes. Either way a cookie
    ties the attempt to this browser, for ten minutes.
    """
    return _sent(work, desk, start)


@routes.get("/github/callback", before=arriving("github"), **_BACK)
async def github_callback(work: UnitOfWork, desk: Desk, incoming: Incoming, arrived: Arriving) -> Reply:
    """Come back from GitHub.

    GitHub sends the browser here. A sign-in answers tokens, as a login does, or goes on to the `redirect_to` of the
    beginning with the refresh cookie set; a second factor is asked for in JSON, or in the fragment of that address. A
    link answers the account that is now yours.
    """
    return await _received(work, desk, incoming, arrived)


@routes.post("/github/disconnect", **_PART)
async def github_disconnect(work: UnitOfWork) -> None:
    """Part from GitHub.

    You cannot sign in with it any more, and what you had granted us there ends. Refused where it is your only way in.
    Without a link nothing happens.
    """
    await actions.disconnect(work, "github")


@routes.get("/google/login", before=starting("google"), **_AWAY)
async def google_login(work: UnitOfWork, desk: Desk, start: Starting) -> Reply:
    """Go to Google.

    Without a bearer token: 302 to Google, to sign in. With one: 200 and the address to send the browser to, to link a
    Google account to yours; your password or code must have been proven in the last ten minutes. Either way a cookie
    ties the attempt to this browser, for ten minutes.
    """
    return _sent(work, desk, start)


@routes.get("/google/callback", before=arriving("google"), **_BACK)
async def google_callback(work: UnitOfWork, desk: Desk, incoming: Incoming, arrived: Arriving) -> Reply:
    """Come back from Google.

    Google sends the browser here. A sign-in answers tokens, as a login does, or goes on to the `redirect_to` of the
    beginning with the refresh cookie set; a second factor is asked for in JSON, or in the fragment of that address. A
    link answers the account that is now yours.
    """
    return await _received(work, desk, incoming, arrived)


@routes.post("/google/disconnect", **_PART)
async def google_disconnect(work: UnitOfWork) -> None:
    """Part from Google.

    You cannot sign in with it any more. Refused where it is your only way in. Without a link nothing happens.
    """
    await actions.disconnect(work, "google")


def _sent(work: UnitOfWork, desk: Desk, start: Start) -> Reply:
    begun = actions.begin(work, desk, start)
    cookie = {"Set-Cookie": desk.providers.cookie.set(start.provider.name, begun.browser)}
    if work.caller.signed_in:
        return Reply({"authorize_url": begun.authorize_url}, cookie)
    return _redirect(begun.authorize_url, cookie)


async def _received(work: UnitOfWork, desk: Desk, incoming: Incoming, arrived: Arrived) -> Reply:
    target, name = arrived.attempt["redirect_to"], str(arrived.attempt["provider"])
    if arrived.attempt["user_id"] is not None:
        linked = await actions.link(work, desk, arrived)
        reply, fragment = Reply(linked, answers=LinkedAnswer), ""
    else:
        outcome = await actions.sign_in(work, desk, arrived, Arrival.of(incoming))
        reply, fragment = admitted(desk, incoming, outcome, vouched=True), _fragment(outcome)
    headers = _with_cookie(reply.headers, desk.providers.cookie.clear(name))
    return _redirect(f"{target}{fragment}", headers) if target else replace(reply, headers=headers)


def _fragment(outcome: Row) -> str:
    """The question for a second factor, where no server and no Referer header sees it; a sign-in needs none."""
    if "factor_token" not in outcome:
        return ""
    factors = [str(factor["id"]) for factor in cast("list[Row]", outcome["factors"])]
    return "#" + urlencode({"factor_token": outcome["factor_token"], "factor_id": factors}, doseq=True)


def _with_cookie(headers: Headers, line: str) -> Headers:
    said = headers.get("Set-Cookie", ())
    return {**headers, "Set-Cookie": [*([said] if isinstance(said, str) else said), line]}


def _redirect(location: str, headers: Headers) -> Reply:
    return Reply({"location": location}, {**headers, "Location": location}, 302)
