"""Making and revoking API keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.access import Caller, Scopes
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.identity.api_keys import SHOWN, new_api_key
from cairn.kernel.identity.opaque import digest
from cairn.kernel.notify import notify
from cairn.products.accounts import notices
from cairn.products.accounts.api_keys.models import ApiKey
from cairn.products.accounts.api_keys.queries import LIVING, OWNER, REVOKE_ALL
from cairn.products.accounts.api_keys.rules import MOST_KEYS
from cairn.products.accounts.api_keys.schemas import NewApiKey
from cairn.products.accounts.errors import TooManyApiKeys
from cairn.products.accounts.events import API_KEY_CREATED, API_KEY_REVOKED
from cairn.products.accounts.mails.templates import MAIL


async def create(work: UnitOfWork, scopes: Scopes, new: NewApiKey) -> Row:
    """A key of the caller's own, with the key itself, which is kept nowhere. Raises `Invalid` for a scope that no key
    can have and for a role that the caller has not; `TooManyApiKeys`.
    """
    if problems := tuple(_problems(work.caller, scopes, new)):
        raise Invalid(errors=problems)
    user_id = work.caller.id
    await work.row(OWNER, {"user_id": user_id})
    found = await work.row(LIVING, {"user_id": user_id, "at": work.now})
    if found is not None and cast("int", found["living"]) >= MOST_KEYS:
        raise TooManyApiKeys
    key, key_id = new_api_key(), new_id()
    row = {
        "id": key_id, "user_id": user_id, "name": new.name, "prefix": key[:SHOWN], "digest": digest(key),
        "scopes": sorted(set(new.scopes)), "roles": new.roles, "created_at": work.now,
        "expires_at": work.now + timedelta(days=new.expires_in_days), "last_used_at": None,
    }  # fmt: skip
    work.add(ApiKey, row, API_KEY_CREATED)
    facts = {"at": work.now.isoformat(), "network": work.caller.network}
    notify(work, user_id, notices.API_KEY_CREATED, key_id)
    work.enqueue(MAIL, {"kind": "api_key_created", "user_id": str(user_id), "facts": facts})
    return {**row, "key": key}


def revoke(work: UnitOfWork, key: Row) -> None:
    """It opens nothing from the commit on."""
    work.touch(f"key:{key['id']}")
    work.change(ApiKey, key, {"revoked_at": work.now}, API_KEY_REVOKED)


def revoke_all(work: UnitOfWork, user_id: UUID) -> None:
    """Queue the end of all keys of this user. What it is a part of records the fact."""
    work.touch(f"user:{user_id}")
    work.execute(REVOKE_ALL, {"user_id": user_id, "at": work.now})


def _problems(caller: Caller, scopes: Scopes, new: NewApiKey) -> Iterator[FieldProblem]:
    for number, scope in enumerate(new.scopes):
        if scope not in scopes:
            yield FieldProblem(
                f"/scopes/{number}", "unknown_scope", "This names no permission that a key can have."
            )
    if "roles" not in new.model_fields_set:
        return
    for number, role in enumerate(new.roles):
        if not caller.has(role):
            yield FieldProblem(f"/roles/{number}", "not_your_role", "You have not this role yourself.")
