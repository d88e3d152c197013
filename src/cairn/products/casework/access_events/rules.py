"""What an access event says, and how it hangs on the one before."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Final
from uuid import UUID

MOST_SUBJECTS: Final = 500
"""Ids that an event names; it counts all of them."""
MONTHS_AHEAD: Final = 3
"""Months behind the running one whose partitions are there."""
SERVICE: Final = "service"
"""What an access is for unless it says otherwise."""


@dataclass(frozen=True, slots=True)
class Access:
    """What somebody saw or did: ids and names of fields, never a value. `subject_count`: where there are more than are
    named."""

    action: str
    subject_ids: Sequence[UUID] = ()
    fields: Sequence[str] = ()
    via: str = "none"
    role: str = "none"
    result: str = "ok"
    subject_count: int | None = None
    legal_basis: str | None = None
    detail: Mapping[str, str] | None = None
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Who did it, in which request, from where, for what."""

    actor_id: UUID
    request_id: str
    address: str
    purpose: str
    at: datetime


def entry(event_id: UUID, chain: int, access: Access, when: Circumstances) -> dict[str, object]:
    """The event as its row has it, but for its place in the chain."""
    named = sorted(set(access.subject_ids), key=str)
    return {
        "id": event_id, "chain": chain, "at": when.at, "actor_id": when.actor_id,
        "actor_role": access.role, "via": access.via, "action": access.action, "result": access.result,
        "subject_ids": named[:MOST_SUBJECTS],
        "subject_count": len(named) if access.subject_count is None else access.subject_count,
        "fields": sorted(set(access.fields)), "purpose": access.purpose or when.purpose or SERVICE,
        "legal_basis": access.legal_basis, "request_id": when.request_id, "ip_prefix": prefix_of(when.address),
        "detail": dict(access.detail) if access.detail else None,
    }  # fmt: skip


def chained(row: Mapping[str, object]) -> dict[str, object]:
    """What of an event's row its hash is made of, spelled as the hash wants it."""
    at, subjects = row["at"], row["subject_ids"]
    if not isinstance(at, datetime) or not isinstance(subjects, list):
        raise TypeError("this is no row of an access event")
    utc = at if at.tzinfo is UTC else at.astimezone(UTC)
    return {  # one by one, and in their order: a million of these are made within a minute
        "action": row["action"], "actor_id": str(row["actor_id"]), "actor_role": row["actor_role"],
        "at": utc.isoformat(timespec="microseconds")[:-6] + "Z", "chain": row["chain"], "detail": row["detail"],
        "fields": row["fields"], "id": str(row["id"]), "ip_prefix": row["ip_prefix"],
        "legal_basis": row["legal_basis"], "purpose": row["purpose"], "request_id": row["request_id"],
        "result": row["result"], "seq": row["seq"], "subject_count": row["subject_count"],
        "subject_ids": [str(one) for one in subjects], "via": row["via"],
    }  # fmt: skip


@lru_cache(maxsize=4096)
def prefix_of(address: str) -> str | None:
    """The network of an address, /24 or /48; None where there is none."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return None
    return str(ipaddress.ip_network((found, 24 if found.version == 4 else 48), strict=False))


def months_later(day: date, months: int) -> date:
    """The first day of the month that begins so many months behind that of the day."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
