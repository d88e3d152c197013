"""Days, states and spans of sessions, without a database."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import available_timezones

import pytest

from cairn.base.refusals import Invalid
from cairn.products.casework.sessions import rules
from cairn.products.casework.words import SESSION_TYPES

pytestmark = pytest.mark.unit
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_a_day_begins_on_itself_in_every_zone() -> None:
    days = [date(2026, 3, 29), date(2026, 10, 25), date(2026, 4, 24), date(1900, 1, 2), date(2031, 12, 31)]
    for zone in sorted(available_timezones()):
        for day in days:
            began = rules.day_begins(day, zone)
            assert rules.local_day(began, zone) == day, (zone, day)
            assert rules.local_day(began - timedelta(seconds=1), zone) < day, (zone, day)


@pytest.mark.parametrize(
    ("now", "latest"),
    [
        (datetime(2024, 2, 29, 12, tzinfo=UTC), datetime(2029, 2, 28, 12, tzinfo=UTC)),
        (datetime(2026, 3, 1, 12, tzinfo=UTC), datetime(2031, 3, 1, 12, tzinfo=UTC)),
    ],
)
def test_sessions_are_planned_five_years_ahead(now: datetime, latest: datetime) -> None:
    assert rules.latest_start(now) == latest


def test_a_day_is_over_when_it_is_over_in_its_zone() -> None:
    for zone, now, status in (
        ("Pacific/Kiritimati", datetime(2026, 3, 1, 9, 59, tzinfo=UTC), "scheduled"),
        ("Pacific/Kiritimati", datetime(2026, 3, 1, 10, tzinfo=UTC), "completed"),
        ("America/New_York", datetime(2026, 3, 2, 4, 59, tzinfo=UTC), "scheduled"),
        ("America/New_York", datetime(2026, 3, 2, 5, tzinfo=UTC), "completed"),
    ):
        start = rules.day_begins(date(2026, 3, 1), zone)
        session = {"scheduled_start": start, "scheduled_end": None, "all_day": True, "zone": zone}
        assert rules.begins_as(session, zone, now) == status, (zone, now)
        assert rules.ahead(session, now) == (status == "scheduled")


def test_what_is_said_twice_has_to_agree() -> None:
    start = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    assert rules.planned(date(2026, 3, 2), start, "Europe/Berlin") == (start, False)
    assert rules.planned(start, start, "Europe/Berlin") == (start, False)
    for day in (date(2026, 3, 1), start + timedelta(microseconds=1)):
        with pytest.raises(Invalid) as refused:
            rules.planned(day, start, "Europe/Berlin")
        assert [problem.code for problem in refused.value.errors] == ["conflicting_fields"]


def test_no_state_follows_two_ways() -> None:
    """What is a move is no correction, and what is over moves no more."""
    for state, after in rules.CORRECTIONS.items():
        assert state in rules.FINISHED and state not in rules.MOVES
        assert not after & rules.MOVES.get(state, frozenset())
    assert set(rules.MOVES) == rules.LIVE


def test_everybody_has_ten_kinds_of_sessions() -> None:
    assert SESSION_TYPES[0] == "visit" and len(set(SESSION_TYPES)) == 10
