"""The demonstration's sessions, of one person and of groups, and the notes on them: rows in which what is sealed stands
in plain."""

from __future__ import annotations

import base64
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Final, cast
from uuid import UUID
from zoneinfo import ZoneInfo

from cairn.base.paging import Row
from cairn.kernel.product.demo import demo_id
from cairn.products.casework import seed_people as told
from cairn.products.casework.seed_people import TEAMS, Team

_HOUR: Final = timedelta(hours=1)
_STATES: Final = ("completed",) * 80 + ("no_show",) * 8 + ("cancelled",) * 9 + ("rescheduled",) * 3
_KINDS: Final = (
    "visit",
    "visit",
    "counselling",
    "counselling",
    "call",
    "follow_up",
    "assessment",
    "aid",
    "training",
)
_MODES: Final = {"call": "phone", "visit": "home"}
_OUTCOMES: Final = ("improved", "improved", "stable", "worsened", "not_applicable", None)
_GROUP: Final = 8
_PLACES: Final = 12
_NOTED: Final = 12
"""Of so many sessions that were held, one has a note."""
_BLANK: Final[Row] = {
    "client_uuid": None, "client_digest": None, "earliest_at": None, "latest_at": None, "actual_start": None,
    "actual_end": None, "settled_at": None, "cancel_reason": None, "cancelled_by": None, "attendance": None,
    "next_session_at": None, "max_participants": None, "series_id": None, "rescheduled_to_id": None, "voided_at": None,
    "version": 1, "notes": None, "goals": None, "topics": None, "location": None, "outcome": None,
}  # fmt: skip


@dataclass(slots=True)
class Sessions:
    """In an order in which each row finds what it names."""

    sessions: list[Row] = field(default_factory=list)
    attendance: list[Row] = field(default_factory=list)
    case_notes: list[Row] = field(default_factory=list)

    def of_one(self, dice: random.Random, person: Row, worker: str, now: datetime, zone: ZoneInfo) -> None:
        """Every two or three weeks from the day that the record was opened until it was closed, or to come."""
        day = cast("datetime", person["opened_at"])
        closed = cast("datetime | None", person["closed_at"])
        last = closed - timedelta(days=7) if closed else now + timedelta(days=30)
        number = 0
        while (day := day + timedelta(days=dice.randrange(9, 27))) < last:
            start = day.replace(hour=dice.randrange(7, 16), minute=dice.choice((0, 15, 30)), second=0)
            if abs(start - now) > timedelta(days=1):
                self.one(dice, person, worker, start, now, zone, f"{person['id']} {number}")
                number += 1

    def one(
        self, dice: random.Random, person: Row, worker: str, start: datetime, now: datetime, zone: ZoneInfo,
        name: str,
    ) -> None:  # fmt: skip
        """One session; where it was put off, the other one, too."""
        kind, all_day = dice.choice(_KINDS), dice.random() < 0.05
        if all_day:
            start = datetime.combine(start.astimezone(zone).date(), time(), zone)
        row: Row = {
            **_BLANK, "id": demo_id(f"session {name}"), "beneficiary_id": person["id"],
            "programme_id": person["programme_id"], "worker_id": demo_id(worker), "created_by": demo_id(worker),
            "session_type": kind, "mode": _MODES.get(kind, "in_person"), "all_day": all_day, "scheduled_start": start,
            "scheduled_end": None if all_day else start + _HOUR, **_stamps(start, now),
            "goals": list(dice.choice(told.GOALS)), "location": dice.choice(told.PLACES),
        }  # fmt: skip
        status = dice.choice(_STATES) if start < now else "scheduled"
        if status == "rescheduled":
            later = start + timedelta(days=2)
            put_off = {
                "id": demo_id(f"session {name} later"), "scheduled_start": later, **_stamps(later, now),
                "scheduled_end": None if all_day else later + _HOUR,
            }  # fmt: skip
            self.sessions.append({**row, **put_off, **_became(dice, "completed", later)})
            row = {**row, "rescheduled_to_id": put_off["id"]}
        self.sessions.append({**row, **_became(dice, status, start)})

    def groups(self, dice: random.Random, people: Sequence[Row], now: datetime) -> None:
        """One a month in each team, with who is with it then; the last is to come."""
        for team in TEAMS:
            known = [row for row in people if row["team_id"] == demo_id(f"team {team.name}")]
            for number, ago in enumerate(range(690, -30, -30)):
                start = (now - timedelta(days=ago)).replace(hour=13)
                there = [row for row in known if _is_open(row, start)]
                self.group(dice, team, start, now, dice.sample(there, min(_GROUP, len(there))), number)

    def group(
        self,
        dice: random.Random,
        team: Team,
        start: datetime,
        now: datetime,
        people: Sequence[Row],
        number: int,
    ) -> None:
        """One group session. Where nobody was there yet, there was none."""
        if not people:
            return
        row_id, over = demo_id(f"group {team.name} {number}"), start < now
        self.sessions.append({
            **_BLANK, "id": row_id, "beneficiary_id": None, "programme_id": people[0]["programme_id"],
            "worker_id": demo_id(team.supervisor), "created_by": demo_id(team.supervisor), "session_type": "group",
            "mode": "in_person", "all_day": False, "scheduled_start": start, "scheduled_end": start + 2 * _HOUR,
            **_stamps(start, now), "max_participants": _PLACES, "topics": list(dice.choice(told.TOPICS)),
            "location": "Community room", **_became(dice, "completed" if over else "scheduled", start, group=True),
        })  # fmt: skip
        for person in people:
            said = (
                dice.choice(("present", "present", "present", "late", "absent", "excused")) if over else None
            )
            away = said in {"absent", "excused"}
            self.attendance.append({
                "id": demo_id(f"attendance {row_id} {person['id']}"), "session_id": row_id,
                "beneficiary_id": person["id"], "status": said,
                "minutes": dice.randrange(60, 121) if said and not away else None,
                "reason": dice.choice(("illness", "transport", "work", None)) if away else None,
                "remark": dice.choice(told.REMARKS) if said == "present" and dice.random() < 0.2 else None,
                "recorded_by": demo_id(team.supervisor) if over else None,
                "recorded_at": start + 3 * _HOUR if over else None,
            })  # fmt: skip

    def notes(self, dice: random.Random) -> None:
        """On some of what was held with one person: most are signed, some of those amended."""
        held = [
            row for row in self.sessions if row["status"] == "completed" and row["beneficiary_id"] is not None
        ]
        for number, session in enumerate(held[::_NOTED]):
            place = number % len(told.NOTES)
            said = {
                "session_id": session["id"], "kind": ("assessment", "progress", "supervision", "safeguarding")[place],
                "confidentiality": ("team", "team", "supervisors", "author_only")[place],
                "written_by": session["worker_id"],
            }  # fmt: skip
            at = cast("datetime", session["actual_start"]) + 2 * _HOUR
            first = self.note(dice, said, told.NOTES[place], at, signed=number % 7 != 6)
            if number % 5 == 0 and first["signed_at"] is not None:
                said = {**said, "amends_id": first["id"]}
                self.note(dice, said, told.AMENDMENT, at + timedelta(hours=20), signed=True)

    def note(self, dice: random.Random, said: Row, body: str, at: datetime, *, signed: bool) -> Row:
        signature = {"signed_at": at + _HOUR, "signed_by": said["written_by"]} if signed else {}
        row = {
            "amends_id": None, "signed_at": None, "signed_by": None, **said, **signature, "voided_at": None,
            "id": demo_id(f"note {len(self.case_notes)}"), "version": 2 if signed else 1, "created_at": at,
            "updated_at": at + _HOUR if signed else at, "body": body,
            "salt": base64.urlsafe_b64encode(dice.randbytes(16)).rstrip(b"=").decode(),
        }  # fmt: skip
        self.case_notes.append(row)
        return row

    def counted(self) -> dict[UUID, Row]:
        """Of everybody who has one: how many sessions, and when the last was that they came to."""
        found: dict[UUID, list[datetime | None]] = {}
        groups = {row["id"]: row for row in self.sessions}
        for row in self.sessions:
            if row["beneficiary_id"] is not None:
                held = row["actual_start"] if row["status"] == "completed" else None
                found.setdefault(cast("UUID", row["beneficiary_id"]), []).append(
                    cast("datetime | None", held)
                )
        for row in self.attendance:
            held = groups[row["session_id"]]["actual_start"] if row["status"] in {"present", "late"} else None
            found.setdefault(cast("UUID", row["beneficiary_id"]), []).append(cast("datetime | None", held))
        return {
            person: {"session_count": len(held), "last_contact_at": max(filter(None, held), default=None)}
            for person, held in found.items()
        }


def _became(dice: random.Random, status: str, start: datetime, *, group: bool = False) -> Row:
    """What a session has because it is in this state."""
    found: dict[str, object] = {"status": status}
    if status == "scheduled":
        return found
    found["settled_at"] = start + 2 * _HOUR
    if status == "completed":
        found |= {
            "actual_start": start + timedelta(minutes=dice.choice((0, 0, 5, 10))),
            "actual_end": start + timedelta(minutes=dice.randrange(45, 75)), "notes": dice.choice(told.HELD),
            "topics": list(dice.choice(told.TOPICS)), "outcome": dice.choice(_OUTCOMES),
        }  # fmt: skip
    if status == "cancelled":
        found["cancel_reason"] = reason = dice.choice(("beneficiary", "worker", "weather", "other"))
        found["cancelled_by"] = "beneficiary" if reason == "beneficiary" else "organisation"
    came = {
        "completed": ("present", "present", "present", "late"),
        "no_show": ("absent", "absent", "excused"),
    }
    if status in came and not group:
        found["attendance"] = dice.choice(came[status])
    return found


def _stamps(start: datetime, now: datetime) -> Row:
    """Planned a fortnight ahead, and settled when it was over."""
    made = min(start, now) - timedelta(days=14)
    return {"created_at": made, "updated_at": start + 2 * _HOUR if start < now else made}


def _is_open(person: Row, at: datetime) -> bool:
    opened, closed = cast("datetime", person["opened_at"]), cast("datetime | None", person["closed_at"])
    return opened < at and (closed is None or closed > at) and person["voided_at"] is None
