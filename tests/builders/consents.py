"""Consents and disclosures as clients send them, and people of every standing to one beneficiary."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from cairn.base import clock
from tests.builders.casework import Casework
from tests.cast import Cast, Person

CONSENTS = "/api/v1/casework/consents"


def consents_of(beneficiary_id: UUID) -> str:
    return f"/api/v1/beneficiaries/{beneficiary_id}/consents"


def disclosures_of(beneficiary_id: UUID) -> str:
    return f"/api/v1/beneficiaries/{beneficiary_id}/disclosures"


def in_days(days: float) -> str:
    """The instant in so many days, or so many ago, as clients spell it."""
    return (clock.now() + timedelta(days=days)).isoformat()


def terms(**more: object) -> dict[str, object]:
    """What a new consent needs."""
    return {
        "purpose": "share_partner", "notice_version": "2026-01", "method": "written",
        "fields": ["first_name", "phone"], "recipients": ["Northern Clinic"], "expires_at": in_days(365), **more,
    }  # fmt: skip


def telling(*fields: str, **more: object) -> dict[str, object]:
    """A disclosure of these fields."""
    return {"recipient": "Northern Clinic", "purpose": "share_partner", "fields": fields, **more}


async def everybody(cast: Cast, casework: Casework, **more: object) -> tuple[UUID, dict[str, Person]]:
    """A beneficiary of a team, and somebody of each standing to it, by the letters of the requirements."""
    alice = await cast.alice()
    team = await casework.team()
    row_id = await casework.beneficiary(alice, phone="+254 712", team_id=team, **more)
    people = {"P": alice, "B": await cast.bob(), "S": await cast.person("sana")}
    people |= {"M": await cast.person("mika"), "D": await cast.person("dora"), "X": await cast.ada()}
    people |= {"R": await cast.person("rita", "user", "auditor"), "U": await cast.charlie()}
    await casework.assign(row_id, people["B"], "support")
    await casework.member(people["S"], "supervisor", team=team)
    await casework.member(people["M"], "manager")
    await casework.member(people["D"], "dpo")
    return row_id, people
