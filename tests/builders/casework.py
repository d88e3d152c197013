"""Programmes, teams, beneficiaries and who works with them, put straight into the tables: for tests of what reads
them."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

import asyncpg

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.audit.chain import chain_of
from cairn.kernel.vault.envelope import DataKey, KeyOwner, new_key
from cairn.products.casework import spellings
from cairn.products.casework.access_events.actions import CHAIN
from cairn.products.casework.access_events.rules import Access, Circumstances, chained, entry
from cairn.products.casework.beneficiaries.models import SEALED
from cairn.products.casework.case_notes.queries import digest_of
from cairn.products.casework.consents.models import SEALED as CONSENT_SEALED
from cairn.products.casework.programmes.models import DEFAULT_PROGRAMME
from cairn.products.casework.sessions.models import SEALED as SESSION_SEALED
from tests.cast import Person


class Casework:
    """`await casework.beneficiary(alice, "Amina", "Diallo")` is one whose primary worker is Alice."""

    def __init__(self, cairn: wiring.Cairn, raw: asyncpg.Connection) -> None:
        self.cairn, self.raw = cairn, raw

    async def default_programme(self) -> UUID:
        await self.row(
            "programmes", id=DEFAULT_PROGRAMME, name="General", name_key="general", zone="UTC", majority_age=18,
            intake_required=False, version=1, unless_there=True,
        )  # fmt: skip
        return DEFAULT_PROGRAMME

    async def programme(self, name: str = "Outreach", **more: object) -> UUID:
        values = {"zone": "UTC", "majority_age": 18, "intake_required": False, **more}
        return await self.row("programmes", name=name, name_key=name.casefold(), version=1, **values)

    async def team(self, programme_id: UUID | None = None, name: str = "North") -> UUID:
        of = programme_id or await self.default_programme()
        return await self.row("teams", programme_id=of, name=name, name_key=name.casefold(), version=1)

    async def member(
        self,
        person: Person,
        role: str,
        *,
        team: UUID | None = None,
        programme: UUID | None = None,
        **more: object,
    ) -> UUID:
        """A membership since an hour ago; of a team, or of a programme (the default one where neither is said)."""
        if team is not None:
            programme = await self.raw.fetchval("SELECT programme_id FROM casework.teams WHERE id = $1", team)
        of = programme or await self.default_programme()
        since = {"starts_at": _ago(), "ends_at": None, **more}
        return await self.row(
            "memberships", user_id=person.id, programme_id=of, team_id=team, role=role, version=1, **since
        )

    async def beneficiary(
        self,
        worker: Person | None,
        first: str = "Amina",
        last: str | None = "Diallo",
        *,
        row_id: UUID | None = None,
        **more: object,
    ) -> UUID:
        """A beneficiary with a key of their own; `worker` is the primary one. What is sealed is given in plain."""
        row_id = row_id or new_id()
        key = await self.key("beneficiary", row_id)
        given = {"first_name": first, "last_name": last, **more}
        plain = {
            "code": f"C-{secrets.token_hex(4).upper()}", "programme_id": None, "team_id": None, "status": "active",
            "priority": "medium", "intensity": 1, "gender": "unknown", "name_hidden": False, "session_count": 0,
            "legal_hold": False, "opened_at": clock.now(), "version": 1,
            "created_by": worker.id if worker else new_id(),
            **{name: value for name, value in given.items() if name not in SEALED},
        }  # fmt: skip
        plain["programme_id"] = plain["programme_id"] or await self.default_programme()
        sealed = {
            name: key.seal(given.get(name), table="beneficiary", row=str(row_id), field=name)
            for name in SEALED
        }
        await self.row("beneficiaries", id=row_id, dek_id=UUID(key.key_id), **plain, **sealed)
        for index, text in _indexed(given):
            await self.raw.execute(
                "INSERT INTO casework.blind_index (index, value, beneficiary_id) VALUES ($1, $2, $3)"
                " ON CONFLICT DO NOTHING",
                index, self.cairn.database.envelope.index.value(index, text), row_id,
            )  # fmt: skip
        if worker is not None:
            await self.assign(row_id, worker)
        return row_id

    async def assign(
        self, beneficiary_id: UUID, person: Person, role: str = "primary", **more: object
    ) -> UUID:
        values: dict[str, object] = {"starts_at": _ago(), "ends_at": None, "created_by": person.id, **more}
        return await self.row(
            "assignments",
            beneficiary_id=beneficiary_id,
            user_id=person.id,
            role=role,
            stamped="created",
            **values,
        )

    async def unassign(self, beneficiary_id: UUID, person: Person) -> None:
        """End what the person has to do with the beneficiary."""
        await self.raw.execute(
            "UPDATE casework.assignments SET ends_at = $3 WHERE beneficiary_id = $1 AND user_id = $2",
            beneficiary_id, person.id, clock.now(),
        )  # fmt: skip

    async def session(
        self, beneficiary_id: UUID | None, worker: Person, start: datetime | None = None, **more: object
    ) -> UUID:
        """A session that is scheduled for tomorrow unless `start` says otherwise; without a beneficiary a group's. What
        is sealed is given in plain."""
        row_id = new_id()
        key = await (self.key_of(beneficiary_id) if beneficiary_id else self.key("session", row_id))
        programme = await self.default_programme()
        if beneficiary_id is not None:
            programme = await self.raw.fetchval(
                "SELECT programme_id FROM casework.beneficiaries WHERE id = $1", beneficiary_id
            )
        begin = start or clock.now() + timedelta(days=1)
        values: dict[str, object] = {
            "beneficiary_id": beneficiary_id, "programme_id": programme, "worker_id": worker.id,
            "created_by": worker.id, "session_type": "visit", "mode": "in_person", "status": "scheduled",
            "all_day": False, "scheduled_start": begin, "scheduled_end": begin + timedelta(hours=1), "version": 1,
            "max_participants": None if beneficiary_id else 20, **more,
        }  # fmt: skip
        for name in SESSION_SEALED:
            values[name] = key.seal(more.get(name), table="session", row=str(row_id), field=name)
        return await self.row("sessions", id=row_id, dek_id=UUID(key.key_id), **values)

    async def participant(
        self, session_id: UUID, beneficiary_id: UUID, status: str | None = None, **more: object
    ) -> UUID:
        """Somebody who takes part in a group session; the remark is given in plain."""
        key, row_id = await self.key_of(beneficiary_id), new_id()
        remark = key.seal(more.pop("remark", None), table="attendance", row=str(row_id), field="remark")
        return await self.row(
            "attendance", id=row_id, session_id=session_id, beneficiary_id=beneficiary_id,
            dek_id=UUID(key.key_id), status=status, remark=remark, stamped="no", **more,
        )  # fmt: skip

    async def participants(self, session_id: UUID, worker: Person, number: int) -> list[UUID]:
        """So many new beneficiaries of this worker, who take part in a group session."""
        made = []
        for _ in range(number):
            made.append(await self.beneficiary(worker))
            await self.participant(session_id, made[-1])
        return made

    async def note(
        self,
        session_id: UUID,
        author: Person,
        body: str = "Met at home.",
        *,
        signed: bool = False,
        **more: object,
    ) -> UUID:
        """A note on a session: a draft, or signed by its author an hour ago."""
        row_id = new_id()
        session = await self.raw.fetchrow("SELECT * FROM casework.sessions WHERE id = $1", session_id)
        key = await self.key_of(session["beneficiary_id"] or session_id)
        salt = secrets.token_urlsafe(16)
        signature = {"signed_at": _ago(), "signed_by": author.id} if signed else {}
        values: dict[str, object] = {
            "id": row_id, "session_id": session_id, "kind": "general", "confidentiality": "team",
            "written_by": author.id, "amends_id": None, "version": 1, **signature, **more,
        }  # fmt: skip
        if signed:
            values["digest"] = digest_of({**values, "body": body, "salt": salt})
        for name, value in {"body": body, "salt": salt}.items():
            values[name] = key.seal(value, table="case_note", row=str(row_id), field=name)
        return await self.row("case_notes", dek_id=UUID(key.key_id), **values)

    async def consent(self, beneficiary_id: UUID, state: str = "given", **more: object) -> UUID:
        """A consent since an hour ago until in a year, for share_partner. What is sealed is given in plain."""
        row_id, key = new_id(), await self.key_of(beneficiary_id)
        values: dict[str, object] = {
            "purpose": "share_partner", "legal_basis": "consent", "notice_version": "2026-01", "method": "written",
            "given_by": "self", "fields": ["first_name", "phone"], "recipients": ["Northern Clinic"],
            "valid_from": None if state == "requested" else _ago(), "state": state,
            "expires_at": clock.now() + timedelta(days=365), "recorded_at": _ago(), "created_by": new_id(),
            "version": 1, **more,
        }  # fmt: skip
        for name in CONSENT_SEALED:
            values[name] = key.seal(more.get(name), table="consent", row=str(row_id), field=name)
        return await self.row(
            "consents", id=row_id, beneficiary_id=beneficiary_id, dek_id=UUID(key.key_id), **values
        )

    async def key(self, owner_type: str, owner_id: UUID) -> DataKey:
        """A new key of this owner, in the table of keys."""
        ring, key_id = self.cairn.database.envelope.ring, new_id()
        key = DataKey(ring.name, str(key_id), new_key())
        await self.raw.execute(
            "INSERT INTO casework_keys.dek (id, owner_type, owner_id, wrapped, kek_version, fingerprint, state)"
            " VALUES ($1, $2, $3, $4, $5, $6, 'active')",
            key_id, owner_type, owner_id,
            ring.wrap(key.key, KeyOwner(str(key_id), owner_type, str(owner_id))), ring.current, key.fingerprint,
        )  # fmt: skip
        return key

    async def key_of(self, owner_id: UUID) -> DataKey:
        """The key that is there for this owner: to seal a row for a test, or to open one."""
        ring = self.cairn.database.envelope.ring
        row = await self.raw.fetchrow("SELECT * FROM casework_keys.dek WHERE owner_id = $1", owner_id)
        owner = KeyOwner(str(row["id"]), row["owner_type"], str(owner_id))
        return DataKey(ring.name, str(row["id"]), ring.unwrap(row["wrapped"], owner, row["kek_version"]))

    async def events(self, action: str | None = None) -> list[asyncpg.Record]:
        """Access events in the order of their chains, of one action or of all."""
        found = await self.raw.fetch("SELECT * FROM casework.access_events ORDER BY chain, seq")
        return [row for row in found if action in (None, row["action"])]

    async def recorded(self, actor_id: UUID, many: int, start: datetime | None = None) -> int:
        """So many views by somebody, a second apart from `start` (else an hour ago) on, in their chain; answers its
        number."""
        chain, rows = chain_of(actor_id), []
        head = await self.raw.fetchrow("SELECT seq, hash FROM casework.chain_heads WHERE chain = $1", chain)
        last, before = head or (0, CHAIN.genesis(chain))
        for seq in range(last + 1, last + many + 1):
            at = (start or _ago()) + timedelta(seconds=seq - last)
            when = Circumstances(actor_id, "-", "203.0.113.7", "service", at)
            row = {**entry(new_id(), chain, Access("view", (new_id(),), ("phone",)), when), "seq": seq}
            before = CHAIN.next(before, chained(row))
            rows.append({**row, "hash": before})
        await self.raw.copy_records_to_table(
            "access_events",
            schema_name="casework",
            columns=[*rows[0]],
            records=[[*row.values()] for row in rows],
        )
        await self.raw.execute(
            "INSERT INTO casework.chain_heads VALUES ($1, $2, $3)"
            " ON CONFLICT (chain) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
            chain, last + many, before,
        )  # fmt: skip
        return chain

    async def row(
        self, table: str, *, unless_there: bool = False, stamped: str = "both", **values: object
    ) -> UUID:
        """A row of any table of casework; with an id and its times where they are not given."""
        now = clock.now()
        stamps = {"both": ("created_at", "updated_at"), "created": ("created_at",), "no": ()}[stamped]
        given = {"id": new_id(), **dict.fromkeys(stamps, now), **values}
        names, places = ", ".join(given), ", ".join(f"${number}" for number in range(1, len(given) + 1))
        rest = " ON CONFLICT DO NOTHING" if unless_there else ""
        await self.raw.execute(
            f"INSERT INTO casework.{table} ({names}) VALUES ({places}){rest}",  # noqa: S608
            *given.values(),
        )
        return cast("UUID", given["id"])


def _ago() -> datetime:
    return clock.now() - timedelta(hours=1)


def _indexed(given: dict[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name in ("first_name", "last_name", "other_names"):
        if isinstance(text := given.get(name), str):
            found += [("name_prefix", prefix) for prefix in spellings.prefixes(text)]
    for name in ("national_id", "phone", "email"):
        if isinstance(text := given.get(name), str):
            found.append((name, getattr(spellings, name)(text)))
    return found
