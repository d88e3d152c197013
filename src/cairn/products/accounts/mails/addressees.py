"""Whom a mail goes to. An address stands in a table, never in a job: it is looked up when the mail goes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.one_time_tokens.queries import SEEN
from cairn.products.accounts.registration.queries import TO_MAIL
from cairn.products.accounts.registration.rules import MOST_MAILS
from cairn.products.accounts.users.queries import ADDRESSEE

_OF_THE_TOKEN: Final[Mapping[str, str]] = MappingProxyType(
    {"change_email_confirm": "email", "change_email_notice": "former_email", "email_changed": "former_email"}
)


async def addressee(work: UnitOfWork, payload: Row) -> Row | None:
    """`email` and the names to greet with; None where there is nobody to write to.

    A `registration_id` stands for the address of that registration, while it is open. A mail about a change of address
    goes to the address that its token names, the new or the former one, whichever the account has by now.
    """
    if "registration_id" in payload:
        values = {
            "registration_id": UUID(str(payload["registration_id"])),
            "at": work.now,
            "most": MOST_MAILS,
        }
        return await work.row(TO_MAIL, values)
    user = await work.row(ADDRESSEE, {"user_id": UUID(str(payload["user_id"]))})
    column = _OF_THE_TOKEN.get(str(payload["kind"])) if "token_id" in payload else None
    if user is None or column is None:
        return user
    token = await work.row(SEEN, {"token_id": UUID(str(payload["token_id"]))})
    return None if token is None else {**user, "email": token[column]}
