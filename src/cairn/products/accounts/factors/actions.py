"""Enrolling, proving and removing second factors."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import cast
from uuid import UUID

import segno
from pyotp import TOTP, random_base32

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Refusal, Unauthenticated
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import notify
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.vault import CannotOpen, keyed_digest
from cairn.products.accounts import notices
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import (
    AccountLocked,
    EncryptionNotConfigured,
    FactorNotFound,
    InvalidToken,
    NoFactor,
    TooManyFactors,
    UserNotFound,
    WrongCode,
)
from cairn.products.accounts.events import (
    FACTOR_CONFIRMED,
    FACTOR_ENROLLED,
    FACTOR_REMOVED,
    FACTORS_RESET,
    RECOVERY_CODE_USED,
    RECOVERY_CODES_MADE,
)
from cairn.products.accounts.factors.models import Factor, RecoveryCode
from cairn.products.accounts.factors.queries import (
    ASKED,
    CODES_LEFT,
    CONFIRMED,
    OWNER,
    REPLACED,
    RESET,
    SECRET,
    TO_CHECK,
    USE_CODE,
    VOID_CODES,
    WHOSE,
)
from cairn.products.accounts.factors.rules import (
    MOST_FACTORS,
    RECOVERY_BYTES,
    RECOVERY_CODES,
    UNCONFIRMED_LIFE,
    is_recovery_code,
    matching_step,
    read_code,
    recovery_code,
)
from cairn.products.accounts.factors.schemas import FactorProof, NewFactor
from cairn.products.accounts.figures import FACTORS
from cairn.products.accounts.lockouts.guard import Claim
from cairn.products.accounts.mails.templates import MAIL
from cairn.products.accounts.one_time_tokens.actions import held, missed, spend
from cairn.products.accounts.sessions.actions import (
    Arrival,
    caller_credentials,
    claim_of_caller,
    complete,
    own_session,
    prove,
)

log = get_logger(__name__)


async def enrol(work: UnitOfWork, desk: Desk, said: NewFactor) -> Row:
    """A factor that waits for its first code, in place of one that waited before; with its secret, this one time.
    Raises `TooManyFactors`, `EncryptionNotConfigured`."""
    vault, user_id = desk.vault, work.caller.id
    user = await work.row(OWNER, {"user_id": user_id})
    if user is None:
        raise UserNotFound
    if len(await _confirmed(work, user_id)) >= MOST_FACTORS:
        raise TooManyFactors
    factor_id, secret = new_id(), random_base32()
    row = {
        "id": factor_id, "user_id": user_id, "kind": said.kind, "name": said.name,
        "secret_sealed": SECRET.seal(vault, factor_id, secret.encode()),
        "created_at": work.now, "confirmed_at": None, "last_step": None, "last_used_at": None,
    }  # fmt: skip
    work.execute(REPLACED, {"user_id": user_id})
    work.add(Factor, row, FACTOR_ENROLLED)
    uri = TOTP(secret).provisioning_uri(name=str(user["email"]), issuer_name=desk.title)
    return {**row, "secret": secret, "uri": uri, "qr": segno.make_qr(uri).svg_data_uri(scale=4)}


async def verify(
    work: UnitOfWork, desk: Desk, factor_id: UUID, said: FactorProof, arrival: Arrival
) -> Row | None:
    """The tokens of the sign-in that waits behind a factor token; without one, the factor that the caller proved. None
    where the refusal of a wrong code is asked for after the commit. Raises `InvalidToken`, `FactorNotFound`."""
    if said.factor_token is not None:
        return await _complete(work, desk, factor_id, said.code, said.factor_token, arrival)
    if not work.caller.signed_in:
        raise Unauthenticated
    return await _prove(work, desk, factor_id, said.code, arrival)


async def passes(work: UnitOfWork, desk: Desk, user_id: UUID, factor_id: UUID, code: str) -> bool:
    """Whether this is a right code of this user's confirmed factor, or one of the recovery codes; it is spent with this
    transaction, in which the user's row is locked. Somebody else's factor and none at all are a wrong code."""
    factor = await work.row(TO_CHECK, {"factor_id": factor_id, "user_id": user_id})
    if factor is None or factor["confirmed_at"] is None:
        return False
    if is_recovery_code(code):
        return await _use_recovery_code(work, user_id, code)
    used = _used(work, desk, factor, code)
    if used is not None:
        work.change(Factor, factor, used, None)
    return used is not None


async def refuse(work: UnitOfWork, desk: Desk, claim: Claim, refusal: Refusal) -> None:
    """The one place where a wrong code, or a wrong password of somebody who is known already, is counted: as a failed
    sign-in."""
    FACTORS.labels("refused").inc()
    log.warning("proof_refused", user_id=str(claim.subject), reason=refusal.code)
    await desk.guard.failed(work, claim)
    work.then_refuse(refusal)


def wrong_code(pointer: str = "/code") -> WrongCode:
    return cast("WrongCode", WrongCode.at(pointer, "wrong_code", WrongCode.says))


async def remove(work: UnitOfWork, factor: Row) -> None:
    """With the last factor the recovery codes go."""
    user_id = work.caller.id
    work.remove(Factor, factor, FACTOR_REMOVED)
    if all(other["id"] == factor["id"] for other in await _confirmed(work, user_id)):
        work.execute(VOID_CODES, {"user_id": user_id})
    if factor["confirmed_at"] is not None:
        _mail(work, "factor_removed", user_id)


async def new_codes(work: UnitOfWork) -> Row:
    """New recovery codes; those before open nothing any more. Raises `NoFactor`."""
    user_id = work.caller.id
    await work.row(OWNER, {"user_id": user_id})
    if not await _confirmed(work, user_id):
        raise NoFactor
    made = _make_codes(work, user_id)
    _mail(work, "recovery_codes_made", user_id)
    return {"recovery_codes": made}


async def reset(work: UnitOfWork, user: Row) -> bool:
    """Take all factors and recovery codes from somebody who lost them; whether there was one. The user's row is locked
    in this transaction. The password alone opens the account from then on."""
    user_id = cast("UUID", user["id"])
    gone = await work.rows(RESET, {"user_id": user_id})
    work.execute(VOID_CODES, {"user_id": user_id})
    if not any(factor["confirmed_at"] for factor in gone):
        return False
    work.record(FACTORS_RESET, user_id, {})
    _mail(work, "factor_removed", user_id)
    return True


async def _complete(
    work: UnitOfWork, desk: Desk, factor_id: UUID, code: str, token: str, arrival: Arrival
) -> Row | None:
    """Each token is tried five times, however many bring it at once: its row is locked."""
    token_id = desk.derived.row_of("factor", token)
    asked = await desk.reads().row(WHOSE, {"token_id": token_id})
    if asked is None:
        raise InvalidToken
    device = desk.devices.of(asked, arrival.cookie)
    claim = desk.guard.claim(cast("UUID", asked["id"]), work.caller, device)
    async with desk.guard.trying(desk.reads(), claim):
        user = await _completing(work, desk, claim, factor_id, code, token)
    return None if user is None else complete(work, desk, user, arrival)


async def _completing(
    work: UnitOfWork, desk: Desk, claim: Claim, factor_id: UUID, code: str, token: str
) -> Row | None:
    """The user who waits behind the token, with a right code; None for a wrong one, which is counted."""
    user = await work.row(ASKED, {"token_id": desk.derived.row_of("factor", token)})
    row = await held(work, desk.derived, "factor", token)
    if user is None:
        raise InvalidToken
    if user["state"] != "active":
        raise AccountLocked
    user_id = cast("UUID", user["id"])
    if not await passes(work, desk, user_id, factor_id, code):
        missed(work, row)
        await refuse(work, desk, claim, wrong_code())
        return None
    spend(work, row)
    return user


async def _prove(work: UnitOfWork, desk: Desk, factor_id: UUID, code: str, arrival: Arrival) -> Row | None:
    own_session(work)
    claim = claim_of_caller(work, desk, await caller_credentials(work, desk), arrival)
    async with desk.guard.trying(desk.reads(), claim):
        proven = await _proven(work, desk, claim, factor_id, code)
    if proven is not None:
        desk.guard.succeeded(work, claim)
        prove(work)
    return proven


async def _proven(work: UnitOfWork, desk: Desk, claim: Claim, factor_id: UUID, code: str) -> Row | None:
    user_id = work.caller.id
    await work.row(OWNER, {"user_id": user_id})
    factor = await work.row(TO_CHECK, {"factor_id": factor_id, "user_id": user_id})
    if factor is None or _expired(work, factor):
        raise FactorNotFound
    if factor["confirmed_at"] is None:
        return await _confirm(work, desk, factor, code)
    if not await passes(work, desk, user_id, factor_id, code):
        await refuse(work, desk, claim, wrong_code())
        return None
    return {"factor": {**factor, "last_used_at": work.now}, "recovery_codes": None}


async def _confirm(work: UnitOfWork, desk: Desk, factor: Row, code: str) -> Row:
    """The first code: only one of this authenticator will do, a recovery code would prove nothing of it. Raises
    `WrongCode`, which counts for nothing: a factor that is not confirmed opens nothing, and QR codes get misread.
    """
    user_id = work.caller.id
    used = None if is_recovery_code(code) else _used(work, desk, factor, code)
    if used is None:
        raise wrong_code()
    first = not await _confirmed(work, user_id)
    confirmed = work.change(Factor, factor, {**used, "confirmed_at": work.now}, FACTOR_CONFIRMED)
    made = _make_codes(work, user_id) if first else None
    _mail(work, "factor_added", user_id)
    return {"factor": confirmed, "recovery_codes": made}


def _used(work: UnitOfWork, desk: Desk, factor: Row, code: str) -> dict[str, object] | None:
    """What changes of a factor, whose row is locked, with a right code; None for a wrong one, or one used before."""
    try:
        secret = SECRET.open(desk.vault, factor["id"], cast("bytes", factor["secret_sealed"])).decode()
    except CannotOpen:
        log.exception("factor_cannot_be_opened", factor_id=str(factor["id"]))
        raise EncryptionNotConfigured from None
    step = matching_step(secret, code, work.now, cast("int | None", factor["last_step"]))
    return None if step is None else {"last_step": step, "last_used_at": work.now}


async def _use_recovery_code(work: UnitOfWork, user_id: UUID, code: str) -> bool:
    values = {"user_id": user_id, "key_digest": _digest(user_id, code), "at": work.now}
    if await work.row(USE_CODE, values) is None:
        return False
    left = await work.row(CODES_LEFT, {"user_id": user_id}) or {"left": 0}
    work.record(RECOVERY_CODE_USED, user_id, {"left": [None, left["left"]]})
    _mail(work, "recovery_code_used", user_id, codes_left=left["left"])
    return True


def _make_codes(work: UnitOfWork, user_id: UUID) -> list[str]:
    made = [recovery_code(secrets.token_bytes(RECOVERY_BYTES)) for _ in range(RECOVERY_CODES)]
    work.execute(VOID_CODES, {"user_id": user_id})
    for code in made:
        row = {
            "digest": _digest(user_id, cast("str", read_code(code))), "user_id": user_id,
            "created_at": work.now, "used_at": None,
        }  # fmt: skip
        work.add(RecoveryCode, row, None)
    work.record(RECOVERY_CODES_MADE, user_id, {})
    return made


def _digest(user_id: UUID, code: str) -> bytes:
    """Keyed by whose it is, and by no secret of ours: a rotation of those would void codes that lie in a drawer for
    years. With their 120 bits nobody finds a code from its digest."""
    return keyed_digest(user_id.bytes, b"recovery-code", code.encode())


async def _confirmed(work: UnitOfWork, user_id: UUID) -> Sequence[Row]:
    return await work.rows(CONFIRMED, {"user_id": user_id})


def _expired(work: UnitOfWork, factor: Row) -> bool:
    waiting = factor["confirmed_at"] is None
    return waiting and work.now - cast("datetime", factor["created_at"]) >= UNCONFIRMED_LIFE


def _mail(work: UnitOfWork, kind: str, user_id: UUID, **facts: object) -> None:
    """What it tells besides: when, and from where, unless somebody else did it."""
    told: dict[str, object] = {"time": work.now.isoformat(), **facts}
    if work.caller.user_id in {None, user_id} and work.caller.network:
        told["network"] = work.caller.network
    notify(work, user_id, notices.BY_MAIL[kind], user_id)
    work.enqueue(MAIL, {"kind": kind, "user_id": str(user_id), "facts": told})
