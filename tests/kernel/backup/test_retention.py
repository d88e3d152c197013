"""What goes, and when: by the clock alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cairn.kernel.backup.manifest import Kind, Manifest
from cairn.kernel.backup.retention import Retention, gone, left_over
from cairn.kernel.backup.shelf import Unfinished

pytestmark = pytest.mark.unit
RULES = Retention(days=30, months=12, keys_days=7)
START = datetime(2026, 1, 1, 3, tzinfo=UTC)


def _made(day: datetime, kind: Kind = "full") -> Manifest:
    return Manifest(
        id=f"{day:%Y%m%dT%H%M%SZ}-{kind}-000000", kind=kind, created_at=day, finished_at=day, cairn_version="1",
        key_id="1", parts=(),
    )  # fmt: skip


def _days(count: int, kind: Kind = "full") -> list[Manifest]:
    return [_made(START + timedelta(days=number), kind) for number in range(count)]


def test_thirty_days_and_the_first_of_each_month_for_a_year() -> None:
    found, now = _days(600), START + timedelta(days=599, hours=1)
    going = gone(found, RULES, now)
    staying = [made for made in found if made not in going]
    recent = [made for made in staying if now - made.created_at <= timedelta(days=30)]
    assert len(recent) == 30
    firsts = [made.created_at for made in staying if made not in recent]
    assert all(day.day == 1 for day in firsts)
    assert (len(firsts), firsts[0]) == (12, datetime(2026, 8, 1, 3, tzinfo=UTC))
    assert gone(staying, RULES, now) == []


def test_a_month_whose_first_day_was_missed_has_its_first_backup() -> None:
    found = [_made(datetime(2026, 3, day, tzinfo=UTC)) for day in (5, 6, 20)] + [
        _made(datetime(2026, 6, 1, tzinfo=UTC))
    ]
    assert [made.created_at.day for made in gone(found, RULES, datetime(2026, 6, 2, tzinfo=UTC))] == [6, 20]


def test_keys_go_after_their_own_days_and_no_month_keeps_them() -> None:
    found, now = _days(40, "keys"), START + timedelta(days=39, hours=1)
    staying = [made for made in found if made not in gone(found, RULES, now)]
    assert [made.created_at for made in staying] == [START + timedelta(days=day) for day in range(33, 40)]


@pytest.mark.parametrize("kind", ["full", "keys", "configuration"])
def test_the_newest_of_a_kind_stays_however_old(kind: Kind) -> None:
    found = [_made(START, kind), _made(START + timedelta(days=1), kind)]
    going = gone(
        [*found, *_days(1, "full" if kind != "full" else "keys")], RULES, START + timedelta(days=3000)
    )
    assert going == [found[0]]


def test_what_was_never_finished_goes_after_a_day() -> None:
    def left(hours: int, *, manifest: bool) -> Unfinished:
        return Unfinished(str(hours), (), START - timedelta(hours=hours), manifest)

    found = [
        left(23, manifest=False),
        left(25, manifest=False),
        left(30, manifest=True),
        left(800, manifest=True),
    ]
    assert [one.id for one in left_over(found, RULES, START)] == ["25", "800"]
