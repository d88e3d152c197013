"""Signing in, staying signed in, and signing out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Unauthenticated
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.identity.api_keys import is_api_key
from cairn.kernel.identity.opaque import digest
from cairn.kernel.identity.tokens import InvalidToken
from cairn.kernel.notify import notify
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.web.incoming import Incoming
from cairn.products.accounts import notices
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import (
    AccountLocked,
    InvalidCredentials,
    InvalidRefreshToken,
    SecondFactorRequired,
    SessionRequired,
    UserNotFound,
)
from cairn.products.accounts.events import (
    ERASURE_CANCELLED,
    FACTOR_ASKED,
    REFRESH_REUSED,
    REFRESHED,
    REVOKED,
    SIGNED_IN,
    SIGNED_OUT,
)
from cairn.products.accounts.factors.queries import CONFIRMED
from cairn.products.accounts.figures import LOGIN_FAILURE
from cairn.products.accounts.lockouts.cookie import NAME as DEVICE_COOKIE
from cairn.products.accounts.lockouts.guard import Claim, locks_in
from cairn.products.accounts.lockouts.queries import CLAIMED_BY_EMAIL, CLAIMED_BY_USERNAME
from cairn.products.accounts.mails.templates import MAIL
from cairn.products.accounts.one_time_tokens.actions import give, void
from cairn.products.accounts.sessions.issuing import Issuer, Pair
from cairn.products.accounts.sessions.models import RefreshToken, Session
from cairn.products.accounts.sessions.queries import END, PROVE, SIGN_IN, SPEND, TOKEN, TOUCH
from cairn.products.accounts.users.models import User
from cairn.products.accounts.users.queries import CREDENTIALS_BY_ID
from cairn.products.accounts.users.rules import email_key, may_be_a_name, username_key

log = get_logger(__name__)
GRACE = timedelta(seconds=10)
"""So long a spent token answers with the pair that it was exchanged for: two tabs, or an answer that got lost."""
_LONGEST_DEVICE = 200


@dataclass(frozen=True, slots=True)
class Credentials:
    """What somebody says to be: an e-mail address or a user name, and the password."""

    name: str
    password: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """What somebody who signs in comes with, besides proof: what the device says that it is, and the cookie of a known
    device, unread."""

    device: str
    cookie: str | None = None

    @classmethod
    def of(cls, incoming: Incoming) -> Arrival:
        return cls(incoming.header("user-agent") or "", incoming.cookie(DEVICE_COOKIE))


async def sign_in(work: UnitOfWork, desk: Desk, said: Credentials, arrival: Arrival) -> Row | None:
    """What `admit` answers; None where the refusal is asked for after the commit, so that the failure is counted.

    `InvalidCredentials` comes alike, and as late, for whatever does not fit. `AccountLocked` comes at once where
    failures have locked it, for a name that nobody has too; after the right password where an administrator has.
    Nothing is held in the database while the password is verified.
    """
    await desk.passwords.check_room()
    claim, found = await _claimed(work, desk, said, arrival)
    async with desk.guard.turn(claim) as waited:
        if waited:
            claim, found = await _claimed(work, desk, said, arrival)
        stored = cast("str | None", found["password_hash"])
        verified = await desk.passwords.verify(stored, said.password)
        if not verified.ok:
            LOGIN_FAILURE.inc()
            log.warning("sign_in_refused", user_id=str(found["id"]) if claim.known else None)
            if claim.known or may_be_a_name(said.name):  # nobody will ever have another: nothing to guard
                await desk.guard.failed(work, claim)
            work.then_refuse(InvalidCredentials())
            return None
    if found["state"] == "locked":
        raise AccountLocked
    values = {
        "user_id": found["id"], "verified_hash": stored, "upgraded_hash": verified.upgraded, "at": work.now,
    }  # fmt: skip
    user = await work.row(SIGN_IN, values)
    if user is None:  # locked, deleted or given another password while this one was verified
        raise InvalidCredentials
    return await admit(work, desk, user, arrival)


async def admit(work: UnitOfWork, desk: Desk, user: Row, arrival: Arrival) -> Row:
    """The one way in for somebody who has proven to be `user`, by password, code or provider: the tokens of a new
    session, or the question for a second factor where the user has one. The user's row is locked in this transaction;
    `user` is as `complete` takes it. Raises `AccountLocked`.
    """
    if user["state"] == "locked":
        raise AccountLocked
    factors = await work.rows(CONFIRMED, {"user_id": user["id"]})
    return _question(work, desk, user, factors) if factors else complete(work, desk, user, arrival)


def complete(work: UnitOfWork, desk: Desk, user: Row, arrival: Arrival) -> Row:
    """The second half of `admit`, for somebody who owes no further proof: the tokens of a new session. `user` has the
    columns `ADMISSIBLE`, and where this transaction has set `last_login_at`, what it was as `signed_in_before`; a row
    without that is new.
    """
    device = desk.devices.of(user, arrival.cookie)
    desk.guard.succeeded(work, desk.guard.claim(cast("UUID", user["id"]), work.caller, device))
    signed_in_before = user.get("signed_in_before")
    if user["last_login_at"] != work.now:
        signed_in_before = user["last_login_at"]
        user = work.change(User, user, {"last_login_at": work.now}, None)
    answer = start(work, desk.issuer, user, arrival)
    if device is None and signed_in_before is not None:
        _tell_of_new_device(work)
    return answer


def start(work: UnitOfWork, issuer: Issuer, user: Row, arrival: Arrival) -> dict[str, object]:
    """A session of `user`, whose row is in this transaction; answers its tokens. The user is the caller from then, and
    stays, if it had asked to be erased.
    """
    user_id, session_id = cast("UUID", user["id"]), new_id()
    work.caller = replace(work.caller, user_id=user_id, session_id=session_id)
    if user["erasure_due_at"] is not None:
        user = work.change(User, user, {"erasure_due_at": None}, ERASURE_CANCELLED)
        work.enqueue(MAIL, {"kind": "erasure_cancelled", "user_id": str(user_id)})
    pair = issuer.pair(user_id, session_id)
    row = {
        "id": session_id, "user_id": user_id, "created_at": work.now, "last_seen_at": work.now,
        "device": "".join(filter(str.isprintable, arrival.device))[:_LONGEST_DEVICE],
        "address_prefix": work.caller.network, "proved_at": work.now,
    }  # fmt: skip
    work.add(Session, row, None)
    work.add(RefreshToken, _token_row(work, issuer, pair, user_id, session_id), None)
    work.record(SIGNED_IN, user_id, {})
    return pair.answer(user)


async def caller_credentials(work: UnitOfWork, desk: Desk) -> Row:
    """The columns `CREDENTIALS` of whoever is signed in. Raises `UserNotFound`."""
    user = await desk.reads().row(CREDENTIALS_BY_ID, {"user_id": work.caller.id})
    if user is None:
        raise UserNotFound
    return user


def claim_of_caller(work: UnitOfWork, desk: Desk, user: Row, arrival: Arrival) -> Claim:
    """Whoever is signed in and has to prove once more to be it: a stolen session must not guess for ever. The session
    stands for a known device, so that strangers' failures do not keep its owner from this. `user`: the caller's
    credentials.
    """
    device = desk.devices.of(user, arrival.cookie) or work.caller.session_id
    return desk.guard.claim(work.caller.id, work.caller, device)


def own_session(work: UnitOfWork) -> UUID:
    """The session that the caller signed in to. Raises `SessionRequired` for credentials of another kind."""
    if work.caller.session_id is None:
        raise SessionRequired
    return work.caller.session_id


def prove(work: UnitOfWork) -> None:
    """The caller was proven in its session just now: for ten minutes it may do what hands the account over."""
    session_id = own_session(work)
    work.execute(PROVE, {"session_id": session_id, "at": work.now})
    work.touch(f"session:{session_id}")


async def check_no_factor(desk: Desk, user_id: UUID) -> None:
    """Raises `SecondFactorRequired` where less than a code of a factor proves nothing: this user has one."""
    if await desk.reads().row(CONFIRMED, {"user_id": user_id}) is not None:
        raise SecondFactorRequired


async def refresh(work: UnitOfWork, issuer: Issuer, token: str | None) -> Row | None:
    """The next pair; None where the refusal is asked for after the commit. Raises `InvalidRefreshToken`.

    The token's row is locked: of many who bring the same token, one spends it and the others get what it got.
    """
    row = await work.row(TOKEN, {"digest": digest(token)}) if token else None
    if not token or row is None or row["ended_at"] is not None or row["state"] != "active":
        raise InvalidRefreshToken
    if cast("datetime", row["token_expires_at"]) <= work.now:
        raise InvalidRefreshToken
    spent_at = cast("datetime | None", row["spent_at"])
    if spent_at is None:
        return _rotate(work, issuer, token, row)
    sealed = cast("bytes | None", row["successor_sealed"])
    if sealed is not None and work.now - spent_at <= GRACE:
        return Pair.opened(token, sealed).answer(row)
    _end_family(work, row)
    return None


async def verify(desk: Desk, token: str | None) -> Row:
    """What an access token or an API key says, if it lives and its user may act; nothing but that it is bad, if not."""
    try:
        if token and is_api_key(token):
            key = await desk.callers.key(token)
            scope = " ".join(sorted(key.scopes or ()))
            return {"valid": True, "user_id": key.user_id, "expires_at": key.expires_at, "scope": scope}
        caller = await desk.callers.caller(token or "", "", "")
        claims = desk.issuer.signer.verify(token or "")
    except (Unauthenticated, InvalidToken):
        return {"valid": False, "user_id": None, "expires_at": None, "scope": None}
    return {"valid": True, "user_id": caller.user_id, "expires_at": claims.expires_at, "scope": claims.scope}


def sign_out(work: UnitOfWork, scope: str) -> None:
    """End this session (`local`), all but this one (`others`), or all (`global`)."""
    caller = work.caller
    _end(work, caller.id, scope, "signed_out")
    work.touch(f"session:{caller.session_id}" if scope == "local" else f"user:{caller.id}")
    work.record(SIGNED_OUT, caller.id, {"scope": [None, scope]})


def revoke(work: UnitOfWork, session: Row) -> None:
    """End one session of the caller's own."""
    changes = {"ended_at": work.now, "end_reason": "revoked"}
    work.touch(f"session:{session['id']}")
    work.change(Session, session, changes, REVOKED)


def end_all(work: UnitOfWork, user_id: UUID, reason: str) -> None:
    """No session of this user outlives the commit. The user's row is locked before, so that none begins beside it."""
    _end(work, user_id, "global", reason)
    work.touch(f"user:{user_id}")


def end_others(work: UnitOfWork, reason: str) -> None:
    """All sessions of the caller but the present one."""
    _end(work, work.caller.id, "others", reason)
    work.touch(f"user:{work.caller.id}")


def end_all_but(work: UnitOfWork, user_id: UUID, session_id: UUID | None, reason: str) -> None:
    """All sessions of this user, but the one that is named. The user's row is locked before."""
    values = {"user_id": user_id, "session_id": session_id or new_id(), "at": work.now, "reason": reason}
    work.execute(END["others"], values)
    work.touch(f"user:{user_id}")


async def _claimed(work: UnitOfWork, desk: Desk, said: Credentials, arrival: Arrival) -> tuple[Claim, Row]:
    """Who is claimed to be signing in, with the columns of `CREDENTIALS`, all null for a name that nobody has. Raises
    `AccountLocked` where this claim is locked out."""
    by_email = "@" in said.name
    statement = CLAIMED_BY_EMAIL if by_email else CLAIMED_BY_USERNAME
    key = email_key(said.name) if by_email else str(username_key(said.name))
    presented = desk.devices.read(arrival.cookie)
    asked = Claim(desk.guard.stranger(key), work.caller.network, presented.id if presented else None)
    found = cast(
        "Row", await desk.reads().row(statement, {**asked.values, "key": key, "stranger": asked.subject})
    )
    known = found["id"] is not None
    device = desk.devices.of(found, arrival.cookie) if known else None
    claim = Claim(cast("UUID", found["subject"]), work.caller.network, device, known)
    desk.guard.refuse_if(claim, locks_in(found))
    return claim, found


def _tell_of_new_device(work: UnitOfWork) -> None:
    caller, session_id = work.caller, cast("UUID", work.caller.session_id)
    facts = {"session_id": str(session_id), "network": caller.network, "at": work.now.isoformat()}
    notify(work, caller.id, notices.NEW_DEVICE, session_id)
    work.enqueue(MAIL, {"kind": "new_device", "user_id": str(caller.id), "facts": facts})


def _question(work: UnitOfWork, desk: Desk, user: Row, factors: Sequence[Row]) -> Row:
    """What `factors.actions.verify` goes on from."""
    user_id = cast("UUID", user["id"])
    token_id = give(work, "factor", user_id)
    work.record(FACTOR_ASKED, user_id, {})
    token = desk.derived.token("factor", token_id)
    return {"factor_required": True, "factor_token": token, "factors": factors}


def _rotate(work: UnitOfWork, issuer: Issuer, token: str, row: Row) -> Row:
    user_id, session_id = cast("UUID", row["id"]), cast("UUID", row["session_id"])
    work.caller = replace(work.caller, user_id=user_id, session_id=session_id)
    pair = issuer.pair(user_id, session_id)
    work.execute(SPEND, {"spent_digest": digest(token), "at": work.now, "sealed": pair.sealed(token)})
    work.add(RefreshToken, _token_row(work, issuer, pair, user_id, session_id), None)
    work.execute(TOUCH, {"session_id": session_id, "at": work.now})
    work.record(REFRESHED, session_id, {})
    return pair.answer(row)


def _end_family(work: UnitOfWork, row: Row) -> None:
    """Somebody has a token that was spent long ago: nobody can tell thief from owner, so both are out."""
    user_id, session_id = cast("UUID", row["id"]), cast("UUID", row["session_id"])
    values = {"user_id": user_id, "session_id": session_id, "at": work.now, "reason": "refresh_reused"}
    log.warning("refresh_token_reused", session_id=str(session_id))
    work.execute(END["local"], values)
    work.touch(f"session:{session_id}")
    work.record(REFRESH_REUSED, session_id, {})
    notify(work, user_id, notices.REFRESH_REUSED, session_id)
    work.enqueue(MAIL, {"kind": "refresh_reused", "user_id": str(user_id)})
    work.then_refuse(InvalidRefreshToken())


def _end(work: UnitOfWork, user_id: UUID, scope: str, reason: str) -> None:
    values: Mapping[str, object] = {
        "user_id": user_id, "session_id": work.caller.session_id, "at": work.now, "reason": reason,
    }  # fmt: skip
    work.execute(END[scope], values)
    if scope != "local":  # a sign-in that waits for its second factor is as good as a session
        void(work, "factor", user_id)


def _token_row(work: UnitOfWork, issuer: Issuer, pair: Pair, user_id: UUID, session_id: UUID) -> Row:
    return {
        "digest": digest(pair.refresh_token), "session_id": session_id, "user_id": user_id,
        "created_at": work.now, "expires_at": work.now + issuer.refresh_lifetime,
    }  # fmt: skip
