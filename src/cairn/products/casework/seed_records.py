"""The demonstration's organisation as rows: two years up to today, the same for the same day. What is sealed stands in
them in plain."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, cast
from uuid import UUID
from zoneinfo import ZoneInfo

from cairn.base.paging import Row
from cairn.kernel.product.demo import demo_id
from cairn.products.casework import seed_people as told
from cairn.products.casework.beneficiaries.rules import CODE_LENGTH, CODE_LETTERS, band
from cairn.products.casework.seed_people import OFFICER, PROGRAMMES, TEAMS, Language, Programme, Team
from cairn.products.casework.seed_sessions import Sessions
from cairn.products.casework.texts import name_key

PEOPLE: Final = 300
DAYS: Final = 2 * 365
_VOIDED: Final = frozenset({17, 170})
_ORPHANS: Final = frozenset({40, 140, 240})
_ON_HOLD: Final = 60
"""Whose records nobody may erase."""


@dataclass(slots=True)
class Organisation:
    """All of it, table by table."""

    programmes: list[Row] = field(default_factory=list)
    teams: list[Row] = field(default_factory=list)
    memberships: list[Row] = field(default_factory=list)
    beneficiaries: list[Row] = field(default_factory=list)
    assignments: list[Row] = field(default_factory=list)
    consents: list[Row] = field(default_factory=list)
    consent_changes: list[Row] = field(default_factory=list)
    held: Sessions = field(default_factory=Sessions)


def organisation(today: date) -> Organisation:
    """The organisation as it is when this day begins."""
    return _Book(today).written()


class _Book:
    """An organisation that is being written down. `now`: when its last row was."""

    def __init__(self, today: date) -> None:
        self.dice = random.Random("casework")
        self.now = datetime.combine(today, time(), UTC)
        self.began = self.now - timedelta(days=DAYS + 30)
        self.found = Organisation()
        self.codes: set[str] = set()

    def written(self) -> Organisation:
        self.structure()
        for number in range(PEOPLE):
            self.person(number)
        held, people = self.found.held, self.found.beneficiaries
        held.groups(self.dice, people, self.now)
        held.notes(self.dice)
        counted = held.counted()
        self.found.beneficiaries = [{**row, **counted.get(cast("UUID", row["id"]), {})} for row in people]
        return self.found

    def structure(self) -> None:
        stamps = {"version": 1, "created_at": self.began, "updated_at": self.began}
        for one in PROGRAMMES:
            self.found.programmes.append({
                "id": _programme(one.name), "name": one.name, "name_key": name_key(one.name), "zone": one.zone,
                "majority_age": one.majority_age, "intake_required": one.intake_required, **stamps,
            })  # fmt: skip
            self.member(one.manager, "manager", one.name, None)
            self.member(OFFICER, "dpo", one.name, None)
        for team in TEAMS:
            self.found.teams.append({
                "id": _team(team.name), "programme_id": _programme(team.programme), "name": team.name,
                "name_key": name_key(team.name), **stamps,
            })  # fmt: skip
            self.member(team.supervisor, "supervisor", team.programme, team.name)
            for worker in team.workers:
                self.member(worker, "worker", team.programme, team.name)
        of = {team.name: team.programme for team in TEAMS}
        for name, former, role in told.FORMER:
            self.member(name, role, of[former], former, ago=200)

    def member(self, name: str, role: str, programme: str, team: str | None, ago: int | None = None) -> None:
        """A membership from the beginning, until so many days ago where that is said."""
        end = self.now - timedelta(days=ago) if ago is not None else None
        self.found.memberships.append({
            "id": demo_id(f"membership {name} {role} {programme} {team}"), "user_id": demo_id(name),
            "programme_id": _programme(programme), "team_id": _team(team) if team else None, "role": role,
            "starts_at": self.began, "ends_at": end, "version": 2 if end else 1, "created_at": self.began,
            "updated_at": end or self.began,
        })  # fmt: skip

    def person(self, number: int) -> None:
        """One beneficiary, who works with them, what was held with them, and what they agreed to."""
        dice, team = self.dice, TEAMS[number % len(TEAMS)]
        programme = next(one for one in PROGRAMMES if one.name == team.programme)
        worker = dice.choice(team.workers)
        opened = self.now - timedelta(days=dice.randrange(20, DAYS), minutes=dice.randrange(480, 960))
        row = {
            "id": demo_id(f"beneficiary {number}"), "code": self.code(), "programme_id": _programme(programme.name),
            "team_id": None if number % 10 == 9 else _team(team.name), "retention_class": None, "opened_at": opened,
            "legal_hold": number == _ON_HOLD, "merged_into_id": None, "created_by": demo_id(worker),
            "created_at": opened, **self.standing(number, programme, opened), **self.identity(programme),
        }  # fmt: skip
        row["birth_year"] = band(row["date_of_birth"])
        row["updated_at"] = row["voided_at"] or row["closed_at"] or opened
        self.found.beneficiaries.append(row)
        self.assign(number, row, team, worker)
        self.found.held.of_one(dice, row, worker, self.now, ZoneInfo(programme.zone))
        self.agree(number, row, worker, programme)

    def code(self) -> str:
        while (found := "C-" + "".join(self.dice.choices(CODE_LETTERS, k=CODE_LENGTH))) in self.codes:
            continue
        self.codes.add(found)
        return found

    def standing(self, number: int, programme: Programme, opened: datetime) -> Row:
        """How the case stands, and how urgent it is."""
        dice, closed_at, status = self.dice, None, "active"
        age = (self.now - opened).days
        if number % 20 < 3 and age > 90:
            closed_at, status = opened + timedelta(days=dice.randrange(60, age - 10)), "closed"
        elif number % 20 == 4:
            status = "on_hold"
        elif programme.intake_required and age < 60:
            status = "intake"
        reasons = ("goals_achieved", "goals_achieved", "partial", "disengaged", "transferred", "lost_contact")
        voided = number in _VOIDED
        return {
            "status": status, "closed_at": closed_at, "closure_reason": dice.choice(reasons) if closed_at else None,
            "intake_source": dice.choice(("walk_in", "referral", "referral", "outreach", "hotline", None)),
            "priority": dice.choice(("low", "medium", "medium", "medium", "high", "urgent")),
            "intensity": dice.choice((1, 1, 1, 2, 2, 3)), "name_hidden": number % 50 == 7,
            "next_review_date": None if closed_at else self.now.date() + timedelta(days=dice.randrange(1, 90)),
            "voided_at": self.now - timedelta(days=3) if voided else None,
            "void_reason": "duplicate" if voided else None, "version": 2 if voided or closed_at else 1,
        }  # fmt: skip

    def identity(self, programme: Programme) -> Row:
        """Who it is: what is sealed of a beneficiary, and the gender."""
        dice, language = self.dice, self.dice.choice(told.LANGUAGES)
        gender = dice.choice(("female",) * 5 + ("male",) * 4 + ("non_binary", "undisclosed", "unknown"))
        first = dice.choice(language.his if gender == "male" else language.hers)
        last = dice.choice(language.families)
        plain = _letters(first) or "person"
        tags = [language.tag] if dice.random() < 0.6 else [language.tag, "en"]
        return {
            "gender": gender, "first_name": first, "last_name": last, **self.birth(programme),
            "other_names": self.maybe(0.1, dice.choice(language.hers + language.his)),
            "address": self.maybe(0.7, f"{dice.choice(told.STREETS)} {dice.randrange(1, 140)}"),
            "phone": self.maybe(0.8, f"+49 30 5550 {dice.randrange(1000, 10_000)}"),
            "email": self.maybe(0.4, f"{plain}{dice.randrange(10, 99)}@example.org"),
            "national_id": self.maybe(0.6, f"{dice.choice('ABCDEFGH')}{dice.randrange(10**7, 10**8)}"),
            "languages": list(dict.fromkeys(tags)), "risk_notes": self.maybe(0.15, dice.choice(told.RISKS)),
            "disabilities": self.maybe(0.08, list(dice.choice(told.DISABILITIES))),
            "notes": self.maybe(0.6, dice.choice(told.ABOUT)),
        }  # fmt: skip

    def birth(self, programme: Programme) -> Row:
        """When they were born, as far as that is known."""
        dice = self.dice
        days = dice.randrange(programme.youngest * 366, programme.oldest * 365)
        born = self.now.date() - timedelta(days=days)
        precision = dice.choice(("day",) * 14 + ("month", "month", "year", "year", "estimated", None))
        if precision is None:
            return {"date_of_birth": None, "birth_precision": None}
        if precision != "day":
            born = born.replace(day=1) if precision == "month" else born.replace(month=1, day=1)
        return {"date_of_birth": born.isoformat(), "birth_precision": precision}

    def maybe(self, share: float, value: object) -> object:
        return value if self.dice.random() < share else None

    def assign(self, number: int, row: Row, team: Team, worker: str) -> None:
        """A primary worker, sometimes after another; some have support, and a few have lost their worker."""
        opened = cast("datetime", row["opened_at"])
        since, until = opened, self.now - timedelta(days=9) if number in _ORPHANS else None
        if number % 9 == 4:
            since = opened + (self.now - opened) / 2
            self.assigned(row, team.supervisor, "primary", opened, since)
        self.assigned(row, worker, "primary", since, until)
        others = [name for name in team.workers if name != worker]
        if number % 4 == 1:
            end = self.now + timedelta(days=60) if number % 8 == 1 else None
            self.assigned(row, others[0], "support", opened + timedelta(days=5), end)

    def assigned(self, row: Row, name: str, role: str, since: datetime, until: datetime | None) -> None:
        self.found.assignments.append({
            "id": demo_id(f"assignment {row['id']} {name} {role}"), "beneficiary_id": row["id"],
            "user_id": demo_id(name), "role": role, "starts_at": since, "ends_at": until,
            "created_by": row["created_by"], "created_at": since,
        })  # fmt: skip

    def agree(self, number: int, row: Row, worker: str, programme: Programme) -> None:
        """To be served by us; some also to be spoken of with a partner, and some took that back."""
        asked = [("service", "given")] if number % 10 < 8 else [("service", "requested")]
        if number % 3 == 0:
            asked.append(("share_partner", ("given", "withdrawn", "refused")[number // 3 % 3]))
        for purpose, state in asked:
            self.consent(row, worker, programme, purpose, state)

    def consent(self, row: Row, worker: str, programme: Programme, purpose: str, state: str) -> None:
        born, at = row["date_of_birth"], cast("datetime", row["opened_at"]) + timedelta(days=1)
        minor = (
            born is not None
            and (at.date() - date.fromisoformat(str(born))).days < 366 * programme.majority_age
        )
        partner = [self.dice.choice(told.PARTNERS)] if purpose == "share_partner" else []
        row_id, states = demo_id(f"consent {row['id']} {purpose}"), list(_states(state))
        ended = at + timedelta(days=len(states) - 1)
        self.found.consents.append({
            "id": row_id, "beneficiary_id": row["id"], "purpose": purpose, "legal_basis": "consent",
            "notice_version": "2024-1", "method": "written", "given_by": "guardian" if minor else "self",
            "fields": ["first_name", "last_name", "phone"], "recipients": partner, "valid_from": at,
            "expires_at": at + timedelta(days=3 * 365), "evidence_ref": f"folder {row['code']}", "supersedes_id": None,
            "state": state, "recorded_at": at, "created_by": demo_id(worker), "version": len(states),
            "created_at": at, "updated_at": ended, "giver_name": self.guardian() if minor else None, "witness": None,
        })  # fmt: skip
        for place, after in enumerate(states):
            self.found.consent_changes.append({
                "id": demo_id(f"change {row_id} {place}"), "consent_id": row_id,
                "from_state": states[place - 1] if place else None, "to_state": after,
                "changed_by": demo_id(worker), "at": at + timedelta(days=place),
            })  # fmt: skip

    def guardian(self) -> str:
        language: Language = self.dice.choice(told.LANGUAGES)
        return self.dice.choice(language.hers)


def _states(last: str) -> Iterator[str]:
    """What a consent was before it was this."""
    yield from ("requested",) if last in {"requested", "refused"} else ("given",)
    if last in {"withdrawn", "refused"}:
        yield last


def _letters(name: str) -> str:
    return "".join(letter for letter in name.lower() if "a" <= letter <= "z")


def _programme(name: str) -> UUID:
    return demo_id(f"programme {name}")


def _team(name: str) -> UUID:
    return demo_id(f"team {name}")
