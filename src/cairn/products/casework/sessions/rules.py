"""What of a session is shown to whom, into which states it gets, and what holds together of its times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, cast
from zoneinfo import ZoneInfo

from cairn.base.refusals import FieldProblem, Invalid
from cairn.products.casework.scopes.rules import Standing

OUTLINE: Final = frozenset(
    {
        "id", "beneficiary_id", "programme_id", "version", "voided_at", "series_id", "rescheduled_to_id", "all_day",
        "session_type", "session_date", "scheduled_start", "scheduled_end", "earliest_at", "latest_at", "actual_start",
        "actual_end", "status", "withheld_fields", "created_at", "updated_at",
    }
)  # fmt: skip
"""What managers and data protection officers see of a session: its times, kind and state."""
FIRST: Final = datetime(1900, 1, 1, tzinfo=UTC)
YEARS_AHEAD: Final = 5
LONGEST: Final = timedelta(hours=12)
TOLERANCE: Final = timedelta(minutes=10)
"""How far a device's clock may be ahead of ours."""
CORRECTABLE: Final = timedelta(days=7)
"""How long W and P can correct a final state; then S only."""
TIMES: Final = frozenset(
    {"scheduled_start", "scheduled_end", "all_day", "earliest_at", "latest_at", "actual_start", "actual_end"}
)
LIVE: Final = frozenset({"scheduled", "in_progress"})
FINISHED: Final = frozenset({"completed", "cancelled", "no_show", "rescheduled"})
MOVES: Final[Mapping[str, frozenset[str]]] = {
    "scheduled": frozenset({"in_progress", "completed", "cancelled", "no_show", "rescheduled"}),
    "in_progress": frozenset({"completed", "cancelled"}),
}
CORRECTIONS: Final[Mapping[str, frozenset[str]]] = {
    "no_show": frozenset({"completed"}),
    "completed": frozenset({"no_show"}),
    "cancelled": frozenset({"scheduled"}),
}
_CAME: Final = {"completed": ("present", "late"), "no_show": ("absent", "excused")}
"""Which attendance a state goes with, where somebody said it."""


def anybody(_: Standing, *, works: bool) -> bool:  # noqa: ARG001  as all of them
    """Whoever has the session in scope."""
    return True


def workers(standing: Standing, *, works: bool) -> bool:
    """A and S, and who holds a group session: they see what it says."""
    return standing.full or works


def writers(standing: Standing, *, works: bool) -> bool:
    """W, P and S."""
    return works or standing.writes


def view_of(standing: Standing, *, works: bool) -> str:
    """What of a session this standing shows: it stands in entity tags."""
    return "full" if workers(standing, works=works) else "outline"


def withheld(row: Mapping[str, object], names: Sequence[str]) -> list[str]:
    """Which of an answer's fields a session's row leaves out for its caller."""
    return [] if row["view"] == "full" else [name for name in names if name not in OUTLINE]


def shown(row: Mapping[str, object], names: Sequence[str]) -> dict[str, object]:
    """The row of an opened session with what is made of it for its caller. `names`: the fields of its answer."""
    return {
        "warnings": [], "participants": None,
        **row,
        "goals": row["goals"] or [],
        "topics": row["topics"] or [],
        "session_date": local_day(cast("datetime", row["scheduled_start"]), str(row["zone"])),
        "withheld_fields": withheld(row, names),
    }  # fmt: skip


def local_day(instant: datetime, zone: str) -> date:
    """The day that it is then in the zone."""
    return instant.astimezone(ZoneInfo(zone)).date()


def day_begins(day: date, zone: str) -> datetime:
    """Its midnight in the zone; where the clocks skip that, when the day begins there."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def planned(day: date | datetime | None, start: datetime | None, zone: str) -> tuple[datetime, bool]:
    """When a session begins, and whether only its day is known: by `session_date` (a date or an instant), or by
    `scheduled_start`. Raises `Invalid` where both are said and differ, and where neither is."""
    if day is None and start is None:
        raise Invalid.at("/session_date", "required", "Say a day, or when it begins.")
    if start is not None:
        _agree(day, start, zone)
        return start, False
    return (day, False) if isinstance(day, datetime) else (day_begins(cast("date", day), zone), True)


def replanned(row: Mapping[str, object], given: Mapping[str, object]) -> dict[str, object]:
    """What a change of `session_date` or `scheduled_start` changes of a session. Raises `Invalid` where both are said
    and differ."""
    day, start = (
        cast("date | None", given.get("session_date")),
        cast("datetime | None", given.get("scheduled_start")),
    )
    if day is None and start is None:
        return {}
    begins, all_day = planned(day, start, str(row["zone"]))
    if begins == row["scheduled_start"] and (start is not None or all_day == row["all_day"]):
        return {}
    if all_day and day == row["session_date"]:
        return {}
    return {"scheduled_start": begins, "all_day": all_day}


def _agree(day: date | datetime | None, start: datetime, zone: str) -> None:
    said = start if isinstance(day, datetime) else local_day(start, zone) if _in_years(start) else None
    if day is not None and day != said:
        raise Invalid.at("/session_date", "conflicting_fields", "session_date and scheduled_start differ.")


def _in_years(instant: datetime) -> bool:
    return FIRST.year <= instant.year < FIRST.year + 1000


def begins_as(session: Mapping[str, object], zone: str, now: datetime) -> str:
    """The state of a new session that says none: completed where it is over by its times."""
    start = cast("datetime", session["scheduled_start"])
    over = cast("datetime | None", session["scheduled_end"])
    if over is None:
        over = day_begins(local_day(start, zone) + timedelta(days=1), zone) if session["all_day"] else start
    return "completed" if over <= now else "scheduled"


def ahead(session: Mapping[str, object], now: datetime) -> bool:
    """Whether a session is yet to begin; of one without a time, whether its day is not over."""
    if session["all_day"]:
        return begins_as({**session, "scheduled_end": None}, str(session["zone"]), now) == "scheduled"
    return cast("datetime", session["scheduled_start"]) > now


def entered(session: Mapping[str, object], status: str, now: datetime) -> dict[str, object]:
    """What a session gets by getting into this state now. `session`: with what else is said of it."""
    found: dict[str, object] = {"status": status, "settled_at": now if status in FINISHED else None}
    if status == "completed" and session["actual_start"] is None:
        found["actual_start"] = session["scheduled_start"]
    if status == "in_progress" and session["actual_start"] is None:
        found["actual_start"] = now
    if status == "cancelled" and session["cancelled_by"] is None:
        found["cancelled_by"] = "organisation"
    return found


def corrected(session: Mapping[str, object], status: str) -> dict[str, object]:
    """What a session loses when this becomes its state after another that was final."""
    lost: dict[str, object] = {}
    if status != "completed":
        lost |= {"actual_start": None, "actual_end": None}
    if status == "scheduled":
        lost |= {"cancel_reason": None, "cancelled_by": None}
    if session["attendance"] not in _CAME.get(status, ()):
        lost["attendance"] = None
    return lost


def latest_start(now: datetime) -> datetime:
    """The last instant at which a session can be planned to begin."""
    ahead = now.year + YEARS_AHEAD
    return now.replace(year=ahead, day=28) if (now.month, now.day) == (2, 29) else now.replace(year=ahead)


def check(session: Mapping[str, object], now: datetime) -> None:
    """Raises `Invalid` with all that does not hold together of a session as a whole."""
    found = [
        *_of_plan(session, now),
        *_of_window(session),
        *_of_course(session, now),
        *_of_state(session, now),
    ]
    if found:
        raise Invalid(errors=found)


def _of_plan(session: Mapping[str, object], now: datetime) -> Iterator[FieldProblem]:
    start, end = (
        cast("datetime", session["scheduled_start"]),
        cast("datetime | None", session["scheduled_end"]),
    )
    if not FIRST <= start <= latest_start(now):
        yield FieldProblem("/scheduled_start", "out_of_range", "From 1900 to five years ahead.")
    elif end is not None:
        yield from _span(start, end, "/scheduled_end", least=timedelta(microseconds=1))


def _span(start: datetime, end: datetime, pointer: str, *, least: timedelta) -> Iterator[FieldProblem]:
    if end - start < least:
        yield FieldProblem(pointer, "end_before_start", "It ends before it begins.")
    elif end - start > LONGEST:
        yield FieldProblem(pointer, "too_long", "A session lasts twelve hours at most.")


def _of_window(session: Mapping[str, object]) -> Iterator[FieldProblem]:
    start = cast("datetime", session["scheduled_start"])
    earliest, latest, following = (
        cast("datetime | None", session[name]) for name in ("earliest_at", "latest_at", "next_session_at")
    )
    if earliest is not None and earliest > start:
        yield FieldProblem("/earliest_at", "not_around_start", "It is due from before it begins.")
    if latest is not None and latest < start:
        yield FieldProblem("/latest_at", "not_around_start", "It is due until after it begins.")
    if following is not None and following <= start:
        yield FieldProblem("/next_session_at", "not_after_start", "The next session is after this one.")


def _of_course(session: Mapping[str, object], now: datetime) -> Iterator[FieldProblem]:
    start, end = (cast("datetime | None", session[name]) for name in ("actual_start", "actual_end"))
    for name, said in (("actual_start", start), ("actual_end", end)):
        if said is None:
            continue
        if session["status"] in ("scheduled", "no_show", "rescheduled"):
            yield FieldProblem(f"/{name}", "not_held", "What was not held has no actual times.")
        elif said > now + TOLERANCE:
            yield FieldProblem(f"/{name}", "time_in_future", "This is yet to come.")
        elif said < FIRST and said != session["scheduled_start"]:
            yield FieldProblem(f"/{name}", "out_of_range", "From 1900 on.")
    if end is not None and start is None:
        yield FieldProblem("/actual_start", "required", "What has ended has begun.")
    elif start is not None and end is not None:
        yield from _span(start, end, "/actual_end", least=timedelta(0))


def _of_state(session: Mapping[str, object], now: datetime) -> Iterator[FieldProblem]:
    status, attendance = str(session["status"]), session["attendance"]
    if status == "no_show" and cast("datetime", session["scheduled_start"]) > now:
        yield FieldProblem("/status", "attendance_conflict", "Nobody can miss what has not begun.")
    if attendance is not None and session["beneficiary_id"] is None:
        yield FieldProblem(
            "/attendance", "group_attendance", "In a group each participant has an attendance."
        )
    elif attendance is not None and attendance not in _CAME.get(status, (attendance,)):
        yield FieldProblem(
            "/attendance", "attendance_conflict", f"A session that is {status} does not go with it."
        )
    if status == "cancelled" and session["cancel_reason"] is None:
        yield FieldProblem("/cancel_reason", "required", "Say why it is cancelled.")
    if status != "cancelled":
        for name in ("cancel_reason", "cancelled_by"):
            if session[name] is not None:
                yield FieldProblem(f"/{name}", "not_cancelled", "This session is not cancelled.")
