"""What can become of an entry, and who may decide it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.travel.travel_intel import rules

pytestmark = pytest.mark.unit
STATES = ("open", "in_progress", "resolved", "archived")
NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("open", {"in_progress", "resolved", "archived"}),
        ("in_progress", {"open", "resolved", "archived"}),
        ("resolved", {"open", "archived"}),
        ("archived", set()),
    ],
)
def test_steps(before: str, after: set[str]) -> None:
    assert {state for state in STATES if rules.may_become(before, state)} == {before, *after}


@pytest.mark.parametrize("warning", [True, False])
def test_who_may_resolve(warning: bool) -> None:
    nobody = {"author": False, "owner": False, "moderator": False, "warning": warning}
    assert not rules.may_resolve(**nobody)
    assert rules.may_resolve(**{**nobody, "author": True})
    assert rules.may_resolve(**{**nobody, "moderator": True})
    assert rules.may_resolve(**{**nobody, "owner": True}) is not warning
    assert rules.may_resolve(**{**nobody, "owner": True, "author": True})


def test_severity_of_a_new_entry() -> None:
    assert [rules.severity_of(kind, None) for kind in rules.TYPES] == [None, "medium", None, None, None, None]
    assert rules.severity_of("warning", "low") == "low"
    assert rules.severity_of("tip", "high") == "high"


def test_what_weighs() -> None:
    assert rules.weighs({"severity": "critical", "safety_related": True})
    assert not rules.weighs({"severity": "critical", "safety_related": False})
    assert not rules.weighs({"severity": "high", "safety_related": True})
    assert not rules.weighs({})


@pytest.mark.parametrize(
    ("ago", "seconds"),
    [
        (timedelta(0), 86_400),
        (timedelta(hours=23), 3600),
        (timedelta(hours=23, seconds=0.5), 3600),
        (timedelta(days=1), 1),
        (timedelta(days=2), 1),
    ],
)
def test_when_the_next_warning_may_be_written(ago: timedelta, seconds: int) -> None:
    assert rules.seconds_until_next(NOW - ago, NOW) == seconds


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=2)))
def test_after_the_wait_the_oldest_counts_no_longer(ago: timedelta) -> None:
    oldest = NOW - ago
    wait = timedelta(seconds=rules.seconds_until_next(oldest, NOW))
    assert wait >= timedelta(seconds=1)
    assert oldest <= NOW + wait - rules.WARNINGS_WITHIN
