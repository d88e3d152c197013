"""A case that somebody wrote notes on."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import httpx
import pytest

from tests.builders.casework import Casework
from tests.cast import Cast, Person

NOTES = "/api/v1/casework/case-notes"


@dataclass(frozen=True, slots=True)
class Case:
    """Alice is the primary worker, Bob supports her, Sam supervises their team, Mia manages the programme, Dan protects
    its data; Charlie is a stranger. `session`: one of the beneficiary, held by Alice."""

    http: httpx.AsyncClient
    alice: Person
    bob: Person
    sam: Person
    mia: Person
    dan: Person
    charlie: Person
    beneficiary: UUID
    session: UUID

    @property
    def url(self) -> str:
        return f"/api/v1/sessions/{self.session}/case-notes"

    async def read(self, person: Person, note: object) -> httpx.Response:
        return await self.http.get(f"{NOTES}/{note}", headers=person.headers)

    async def listed(self, person: Person, query: str = "") -> list[str]:
        """Ids of the notes that somebody is shown in the list."""
        answer = await self.http.get(f"{self.url}{query}", headers=person.headers)
        assert answer.status_code == 200, answer.text
        return [item["id"] for item in answer.json()["items"]]


@pytest.fixture
async def case(http: httpx.AsyncClient, cast: Cast, casework: Casework) -> Case:
    alice, bob = await cast.alice(), await cast.bob()
    sam, mia, dan = [await cast.person(name) for name in ("sam", "mia", "dan")]
    team = await casework.team()
    beneficiary = await casework.beneficiary(alice, team_id=team)
    await casework.assign(beneficiary, bob, "support")
    await casework.member(sam, "supervisor", team=team)
    await casework.member(mia, "manager")
    await casework.member(dan, "dpo")
    session = await casework.session(beneficiary, alice)
    return Case(http, alice, bob, sam, mia, dan, await cast.charlie(), beneficiary, session)
