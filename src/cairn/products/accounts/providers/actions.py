"""Signing in and linking through a provider: sent there, back again, and parted from it."""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.access import Caller
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.identity.opaque import digest, new_opaque, same
from cairn.kernel.notify import notify
from cairn.kernel.outbound import OutboundError
from cairn.kernel.outbound.id_tokens import InvalidIdToken
from cairn.kernel.outbound.oauth import CodeRefused
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.web.incoming import Incoming
from cairn.products.accounts import notices
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import (
    AccountExists,
    LastWayIn,
    OAuthFailed,
    ProviderAccountTaken,
    ProviderNotConfigured,
    ProviderUnavailable,
)
from cairn.products.accounts.events import PROVIDER_LINKED, PROVIDER_UNLINKED, REGISTERED
from cairn.products.accounts.mails.templates import MAIL
from cairn.products.accounts.providers.models import ProviderAccount, ProviderAttempt
from cairn.products.accounts.providers.queries import (
    ADD_IF_FREE,
    ATTEMPT,
    BY_SUBJECT,
    LOCKED,
    OF_USER,
    OTHER_WAYS_IN,
    SPENT,
)
from cairn.products.accounts.providers.rules import (
    ATTEMPT_LIFE,
    NONCE,
    STATE,
    TITLES,
    VERIFIER,
    Identity,
    Proofs,
    Provider,
)
from cairn.products.accounts.providers.schemas import CallbackQuery, ConnectQuery
from cairn.products.accounts.sessions.actions import Arrival, admit
from cairn.products.accounts.sessions.queries import STANDING
from cairn.products.accounts.users.actions import row_of
from cairn.products.accounts.users.queries import LOCKED_CREDENTIALS

log = get_logger(__name__)
END_GRANT: Final = "accounts.end_provider_grant"
"""The job that tells a provider that we are parted: payload `{provider, row_id, token_sealed}`."""
_PATIENCE_SECONDS = 12.0
"""For all that is asked of a provider in one request."""


@dataclass(frozen=True, slots=True)
class Start:
    """A provider that can be asked, and where the browser goes after it."""

    provider: Provider
    endpoint: str
    redirect_to: str | None


@dataclass(frozen=True, slots=True)
class Begun:
    """`browser` is the value of the cookie that ties it to this browser."""

    authorize_url: str
    browser: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """Somebody came back, and the provider has said who it is. The attempt is spent."""

    attempt: Row
    identity: Identity


def starting(name: str) -> Callable[..., Awaitable[Start]]:
    """What comes before an attempt's row: whether it may begin at all. To link, the account's owner must have been
    proven lately: a way in is about to be added.
    """

    async def start(desk: Desk, caller: Caller, query: ConnectQuery) -> Start:
        """Raises `ProviderNotConfigured`, `ReauthenticationRequired`, `Invalid`, `ProviderUnavailable`."""
        provider = _configured(desk, name)
        if caller.signed_in:
            await desk.callers.check_recent(caller)
        if query.redirect_to is not None and query.redirect_to not in desk.providers.redirect_urls:
            raise Invalid.at(
                "?redirect_to",
                "redirect_not_allowed",
                "This is none of the addresses in OAUTH_REDIRECT_URLS.",
            )
        with _asking(name):
            async with asyncio.timeout(_PATIENCE_SECONDS):
                return Start(provider, await provider.endpoint(), query.redirect_to)

    return start


def begin(work: UnitOfWork, desk: Desk, start: Start) -> Begun:
    """A new attempt, of this browser and of whoever is signed in."""
    attempt_id, browser = new_id(), new_opaque()
    row = {
        "id": attempt_id, "provider": start.provider.name,
        "user_id": work.caller.user_id, "session_id": work.caller.session_id,
        "browser_digest": digest(browser), "redirect_to": start.redirect_to,
        "created_at": work.now, "expires_at": work.now + ATTEMPT_LIFE, "spent_at": None,
    }  # fmt: skip
    work.add(ProviderAttempt, row, None)
    return Begun(start.provider.authorize_url(start.endpoint, _proofs(desk, attempt_id)), browser)


def arriving(name: str) -> Callable[..., Awaitable[Arrived]]:
    """What comes before the sign-in: the attempt is spent, in a transaction of its own, and then the provider is asked,
    in none. Of many who bring the same state one gets to ask, so that no code is sent twice.
    """

    async def arrive(desk: Desk, incoming: Incoming, query: CallbackQuery) -> Arrived:
        """Raises `ProviderNotConfigured`, `OAuthFailed`, `ProviderUnavailable`."""
        provider = _configured(desk, name)
        browser = desk.providers.cookie.read(name, incoming)
        attempt = await _spent(desk, name, query.state or "", browser)
        proofs = _proofs(desk, cast("UUID", attempt["id"]))
        with _asking(name):
            async with asyncio.timeout(_PATIENCE_SECONDS):
                code = await _code(provider, query)
                return Arrived(attempt, await provider.identity(code, proofs))

    return arrive


async def sign_in(work: UnitOfWork, desk: Desk, arrived: Arrived, arrival: Arrival) -> Row:
    """What `admit` answers whoever came back. Raises `AccountExists`, `AccountLocked`, `OAuthFailed`.

    Provider and subject decide who it is, the address never does: it only keeps somebody from becoming a second user,
    and it has to be confirmed by the provider, so that nobody learns who is here by making up an address there.
    """
    identity = arrived.identity
    user = await _owner(work, desk, arrived)
    if user is not None:
        return await admit(work, desk, user, arrival)
    if not identity.email_verified:
        raise OAuthFailed.because("no_verified_email")
    user = await _added(work, identity)
    if user is None:  # the address is somebody's, or the same person was quicker in another tab
        user = await _owner(work, desk, arrived)
        if user is None:
            raise AccountExists
        return await admit(work, desk, user, arrival)
    work.touch("users")
    work.record(REGISTERED, cast("UUID", user["id"]), {})
    _add(work, desk, arrived, cast("UUID", user["id"]))
    outcome = await admit(work, desk, {**user, "signed_in_before": None}, arrival)
    _tell(work, "welcome_by_provider", str(arrived.attempt["provider"]))
    return outcome


async def link(work: UnitOfWork, desk: Desk, arrived: Arrived) -> Row:
    """The account at the provider, which belongs to whoever asked for the link, if that session still lives. Linking it
    again changes nothing. Raises `ProviderAccountTaken`, `OAuthFailed`; at the commit `ProviderAlreadyLinked`.
    """
    user_id = cast("UUID", arrived.attempt["user_id"])
    session_id = cast("UUID", arrived.attempt["session_id"])
    await work.row(LOCKED_CREDENTIALS, {"user_id": user_id})
    standing = await work.row(STANDING, {"session_id": session_id})
    if standing is None or standing["ended_at"] is not None or standing["state"] != "active":
        raise OAuthFailed.because("session_ended")
    work.caller = replace(work.caller, user_id=user_id, session_id=session_id)
    account = await work.row(BY_SUBJECT, _subject(arrived))
    if account is not None and account["user_id"] != user_id:
        raise ProviderAccountTaken
    if account is not None:
        return _used(work, desk, account, arrived.identity)
    _tell(work, "provider_linked", str(arrived.attempt["provider"]))
    return _add(work, desk, arrived, user_id)


async def disconnect(work: UnitOfWork, name: str) -> None:
    """The caller's account at this provider is the caller's no more; nothing happens where there is none. Raises
    `LastWayIn`. The user's row is locked: who parts from two providers at once keeps one.
    """
    user_id = work.caller.id
    await work.row(LOCKED_CREDENTIALS, {"user_id": user_id})
    key = {"user_id": user_id, "provider": name}
    account = await work.row(OF_USER, key)
    if account is None:
        return
    ways = await work.row(OTHER_WAYS_IN, key)
    if ways is None or not ways["ways"]:
        raise LastWayIn
    work.remove(ProviderAccount, account, PROVIDER_UNLINKED)
    _tell(work, "provider_unlinked", name)
    sealed = cast("bytes | None", account["token_sealed"])
    if sealed is not None:
        told = {
            "provider": name, "row_id": str(account["id"]), "token_sealed": base64.b64encode(sealed).decode(),
        }  # fmt: skip
        work.enqueue(END_GRANT, told)


async def _owner(work: UnitOfWork, desk: Desk, arrived: Arrived) -> Row | None:
    """The user that this identity belongs to. The link is read again under the lock of the user's row, beside which
    nobody unlinks.
    """
    account = await work.row(BY_SUBJECT, _subject(arrived))
    if account is None:
        return None
    user = await work.row(LOCKED, {"user_id": account["user_id"]})
    account = await work.row(BY_SUBJECT, _subject(arrived))
    if user is None or account is None or account["user_id"] != user["id"]:
        return None
    _used(work, desk, account, arrived.identity)
    return user


async def _added(work: UnitOfWork, identity: Identity) -> Row | None:
    """A new user with the provider's name for them, if it is free and fits; None where the address is somebody's."""
    said = {"email": identity.email, "full_name": identity.display_name}
    for username in dict.fromkeys((identity.username, None)):
        user = row_of(work, {**said, "username": username}, None, verified=True, signed_in=True)
        if await work.row(ADD_IF_FREE, {f"new_{name}": value for name, value in user.items()}):
            return user
    return None


def _subject(arrived: Arrived) -> Row:
    return {"provider": arrived.attempt["provider"], "subject": arrived.identity.subject}


def _add(work: UnitOfWork, desk: Desk, arrived: Arrived, user_id: UUID) -> Row:
    account_id, identity = new_id(), arrived.identity
    row = {
        "id": account_id, "user_id": user_id, **_subject(arrived), "email": identity.email,
        "display_name": identity.display_name, "created_at": work.now, "last_used_at": work.now,
        "token_sealed": desk.providers.sealed(account_id, identity.token),
    }  # fmt: skip
    work.add(ProviderAccount, row, PROVIDER_LINKED)
    return row


def _used(work: UnitOfWork, desk: Desk, account: Row, identity: Identity) -> Row:
    sealed = desk.providers.sealed(cast("UUID", account["id"]), identity.token)
    changes = {
        "email": identity.email, "display_name": identity.display_name, "last_used_at": work.now,
        "token_sealed": sealed or account["token_sealed"],
    }  # fmt: skip
    return work.change(ProviderAccount, account, changes, None)


def _tell(work: UnitOfWork, kind: str, name: str) -> None:
    """The caller, by mail: which provider, and the device that did it."""
    facts = {"provider": TITLES[name], "session_id": str(work.caller.session_id)}
    if kind in notices.BY_MAIL:
        notify(work, work.caller.id, notices.BY_MAIL[kind], work.caller.id)
    work.enqueue(MAIL, {"kind": kind, "user_id": str(work.caller.id), "facts": facts})


def _configured(desk: Desk, name: str) -> Provider:
    provider = desk.providers.known.get(name)
    if provider is None:
        raise ProviderNotConfigured
    return provider


def _proofs(desk: Desk, attempt_id: UUID) -> Proofs:
    return Proofs(*(desk.derived.token(purpose, attempt_id) for purpose in (STATE, VERIFIER, NONCE)))


async def _spent(desk: Desk, name: str, state: str, browser: str) -> Row:
    """The attempt that this state and this browser belong to, spent for good. Raises `OAuthFailed`, the same for a
    state that is forged, spent, expired or of another provider.
    """
    attempt_id = desk.derived.row_of(STATE, state)
    if attempt_id is None:
        raise OAuthFailed.because("invalid_state")

    async def spend(work: UnitOfWork) -> Row:
        row = await work.row(ATTEMPT, {"attempt_id": attempt_id})
        if row is None or row["provider"] != name or row["spent_at"] is not None:
            raise OAuthFailed.because("invalid_state")
        if cast("datetime", row["expires_at"]) <= work.now:
            raise OAuthFailed.because("invalid_state")
        if not same(cast("bytes", row["browser_digest"]), digest(browser)):
            raise OAuthFailed.because("foreign_browser")
        work.execute(SPENT, {"attempt_id": attempt_id, "at": work.now})
        return row

    deadline = time.monotonic() + desk.database.options.timeout
    return await transact(lambda: UnitOfWork(desk.database, deadline=deadline), spend, deadline)


async def _code(provider: Provider, query: CallbackQuery) -> str:
    """The code of an answer that is this provider's. Raises `OAuthFailed`; the provider's own words end here."""
    if query.iss != provider.issuer and (query.iss is not None or await provider.names_itself()):
        raise OAuthFailed.because("wrong_issuer")
    if query.error is not None:
        raise OAuthFailed.because("denied" if query.error == "access_denied" else "provider_refused")
    if not query.code:
        raise OAuthFailed.because("no_code")
    return query.code


@contextmanager
def _asking(name: str) -> Iterator[None]:
    """What a provider does wrong, as clients are told of it."""
    try:
        yield
    except CodeRefused:
        raise OAuthFailed.because("code_refused") from None
    except InvalidIdToken as problem:
        log.warning("id_token_refused", provider=name, reason=problem.reason)
        raise OAuthFailed.because("invalid_id_token") from None
    except (OutboundError, TimeoutError) as problem:
        log.warning("provider_unavailable", provider=name, error=type(problem).__name__)
        raise ProviderUnavailable(retry_after=5) from None
