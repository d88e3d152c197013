"""Rows of casework for the matrix of who may do what: what is sealed is put there by hand, and what a body names is
there before it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import asyncpg

from cairn import wiring
from cairn.base import clock
from tests.builders.casework import Casework
from tests.cast import Person

PATHS: Final = ("/api/v1/beneficiaries", "/api/v1/sessions", "/api/v1/casework")
_VOIDED: Final = "/restore"
_SIGNED: Final = "/amendments"
_REQUESTED: Final = ("/give", "/refuse")


def is_casework(path: str) -> bool:
    return path.startswith(PATHS)


class Rows:
    """The rows that one path names, made for one owner. Later ones belong to those before."""

    def __init__(self, cairn: wiring.Cairn, raw: asyncpg.Connection, path: str, owner: Person) -> None:
        self._made, self._path, self._owner = Casework(cairn, raw), path, owner
        self._rows: dict[str, UUID] = {}

    async def make(self, parameter: str) -> str:
        """The id of a row of this kind."""
        if parameter not in self._rows:
            self._rows[parameter] = await getattr(self, f"_{parameter}")()
        return str(self._rows[parameter])

    async def _beneficiary_id(self) -> UUID:
        state: dict[str, object] = {}
        if self._path.endswith("beneficiary_id}/restore"):
            state = {"voided_at": clock.now(), "void_reason": "other"}
        if self._path.endswith("/reopen"):
            state = {"status": "closed", "closed_at": clock.now(), "closure_reason": "other"}
        return await self._made.beneficiary(self._owner, **state)

    async def _session_id(self) -> UUID:
        person = self._rows["beneficiary_id"] = await self._beneficiary_id()
        if "/attendance" in self._path:
            group = await self._made.session(None, self._owner)
            await self._made.participant(group, person)
            return group
        return await self._made.session(person, self._owner, **self._session_state())

    def _session_state(self) -> dict[str, object]:
        past: datetime = clock.now() - timedelta(hours=2)
        if self._path.endswith(_VOIDED):
            return {"voided_at": clock.now()}
        if self._path.endswith(("/complete", "/no-show")):
            return {"start": past}
        if self._path.endswith("/corrections"):
            return {"start": past, "status": "no_show", "settled_at": clock.now(), "attendance": "absent"}
        return {}

    async def _case_note_id(self) -> UUID:
        session = await self._made.session(await self._beneficiary_id(), self._owner)
        return await self._made.note(session, self._owner, signed=self._path.endswith(_SIGNED))

    async def _consent_id(self) -> UUID:
        state = "requested" if self._path.endswith(_REQUESTED) or self._path.endswith("_id}") else "given"
        return await self._made.consent(await self._beneficiary_id(), state)

    async def _assignment_id(self) -> UUID:
        person = self._rows["beneficiary_id"]
        helper = await self._made.raw.fetchval("SELECT gen_random_uuid()")
        return await self._made.row(
            "assignments", beneficiary_id=person, user_id=helper, role="support", starts_at=clock.now(),
            ends_at=None, created_by=self._owner.id, stamped="created",
        )  # fmt: skip

    async def _programme_id(self) -> UUID:
        return await self._made.programme()

    async def _team_id(self) -> UUID:
        return await self._made.team(name="East")

    async def _membership_id(self) -> UUID:
        """Somebody else's, in a team of the owner's: nobody changes their own."""
        team = await self._made.team()
        await self._made.member(self._owner, "worker", team=team)
        other = Person(UUID(SHOWN), self._owner.session_id, "", "", {})
        return await self._made.member(other, "worker", team=team)

    async def _session_type_id(self) -> UUID:
        return await self._made.row("session_types", name="choir", title="Choir", version=1)

    async def _verification_id(self) -> UUID:
        return await self._made.row(
            "audit_verifications", user_id=self._owner.id, state="pending", stamped="created"
        )


SHOWN: Final = "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f"
"""The id of the document's examples."""
BODIES: Final[Mapping[str, object]] = {
    "case_sessions_create_any": {"beneficiary_id": SHOWN, "session_type": "visit", "session_date": "2026-03-01"},
    "beneficiary_sessions_create": {"session_type": "visit", "session_date": "2026-03-01"},
    "case_sessions_start": {},
    "case_sessions_complete": {},
    "case_sessions_no_show": {"attendance": "absent"},
    "case_sessions_reschedule": {"session_date": (clock.now() + timedelta(days=30)).date().isoformat()},
    "teams_create": {"name": "North", "programme_id": "01920000-0000-7000-8000-00000000d0d0"},
    "memberships_create": {
        "user_id": SHOWN, "role": "worker", "programme_id": "01920000-0000-7000-8000-00000000d0d0",
    },
    "memberships_update": {"role": "worker"},
    "memberships_update_put": {"role": "worker"},
    "session_types_update": {"title": "Choir of the house"},
    "session_types_update_put": {"title": "Choir of the house"},
    "attendance_write": {"items": []},
    "reveals_create": {"fields": ["first_name"], "purpose": "service"},
    "consents_create": {
        "purpose": "service", "legal_basis": "consent", "notice_version": "2026-01", "method": "written",
        "given_by": "self", "fields": ["first_name"], "recipients": ["Northern Clinic"],
        "expires_at": (clock.now() + timedelta(days=365)).isoformat(),
    },
    "consents_give": {"method": "verbal"},
    "consents_renew": {"expires_at": (clock.now() + timedelta(days=700)).isoformat()},
    "disclosures_create": {"recipient": "Northern Clinic", "purpose": "share_partner", "fields": ["first_name"]},
}  # fmt: skip
"""Bodies that fit the rows."""


async def arrange(
    cairn: wiring.Cairn, raw: asyncpg.Connection, name: str, path: str, caller: Person | None
) -> None:
    """What the body of this operation names; a person, and a record of the caller's, with the examples' id."""
    made = Casework(cairn, raw)
    await made.default_programme()
    if name in {"assignments_create", "memberships_create"}:
        await raw.execute(
            "INSERT INTO accounts.users (id, email, email_key, username, username_key, full_name, password_hash, roles,"
            " state, created_at, updated_at) SELECT $1, 'x@example.com', 'x@example.com', 'x', 'x', 'X', '!', '{user}',"
            " 'active', now(), now()", UUID(SHOWN),
        )  # fmt: skip
    if name == "case_sessions_create_any":
        await made.beneficiary(caller, row_id=UUID(SHOWN))
    if name == "disclosures_create" and (there := await _there(raw, UUID(path.split("/")[4]))):
        await made.consent(there, "given")


async def _there(raw: asyncpg.Connection, beneficiary_id: UUID) -> UUID | None:
    found: UUID | None = await raw.fetchval(
        "SELECT id FROM casework.beneficiaries WHERE id = $1", beneficiary_id
    )
    return found
