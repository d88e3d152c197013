"""Matching groups with what somebody looks for, and keeping what that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple, cast
from uuid import UUID

from cairn.base.ids import new_id, parse_id
from cairn.base.paging import Page, Row, SortKey, decode_cursor, encode_cursor
from cairn.base.refusals import Invalid
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.travel.events import PREFERENCES_CHANGED
from cairn.products.travel.matching.queries import candidates, find_preferences, spoken_languages
from cairn.products.travel.matching.rules import Point, Reason, Span, Traits, features, reasons, scored
from cairn.products.travel.matching.schemas import MatchQuery, NewPreferences
from cairn.products.travel.travel_groups.models import GroupPreferences
from cairn.products.travel.travel_groups.queries import cards
from cairn.products.travel.words import words

_ORDER: Final = (SortKey("score", descending=True), SortKey("starts_on"), SortKey("id"))
_TOGETHER: Final = (
    ("destination", "country", "latitude", "longitude"),
    ("travel_dates_start", "travel_dates_end"),
)
_COLUMNS: Final = {"travel_dates_start": "starts_on", "travel_dates_end": "ends_on"}


class Match(NamedTuple):
    """One group, in its place: by these fields in this order."""

    behind: int
    starts_on: date
    id: UUID
    coverage: float
    reasons: Sequence[Reason]

    @property
    def score(self) -> float:
        return 1 - self.behind / 10_000


async def matching(reads: Executor, caller: Caller, query: MatchQuery) -> Page:
    """A page of groups that the caller may join, the best first. Raises `Invalid`."""
    said, kept = query.wishes(), await find_preferences(reads, caller, caller.id)
    wanted = _whole(said, kept or {})
    wished = _traits(wanted)
    found = sorted(
        _match(row, wished, offered)
        for row, offered in await candidates(reads, caller, wished, str(wanted.get("destination") or ""))
    )
    asked = query.request()
    left, first = found, (asked.page - 1) * asked.per_page
    if asked.cursor is not None:
        after, first = _after(asked.cursor), 0
        left = [match for match in found if match[:3] > after]
    shown = left[first : first + asked.per_page]
    more = len(left) > first + asked.per_page
    groups = await cards(reads, caller, [match.id for match in shown])
    items = [_item(groups[match.id], match) for match in shown if match.id in groups]
    return Page(
        items,
        asked.per_page,
        asked.page if asked.cursor is None else None,
        len(found) if asked.count and asked.cursor is None else None,
        _cursor(shown[-1]) if more else None,
    )


def keep(work: UnitOfWork, row: Row, changes: Changes[NewPreferences]) -> Row:
    """What the caller looks for, with the changes; the first change of all makes the row."""
    changed = changes.over(row)
    if not changed and row["id"] is not None:
        return row
    values = {_COLUMNS.get(name, name): value for name, value in changed.items()}
    after = {**row, **changed, "updated_at": work.now}
    if row["id"] is not None:
        work.change(GroupPreferences, row, {**values, "updated_at": work.now}, PREFERENCES_CHANGED)
        return after
    after |= {"id": new_id(), "user_id": work.caller.id, "created_at": work.now}
    made = {_COLUMNS.get(name, name): value for name, value in after.items()}
    work.add(GroupPreferences, made, PREFERENCES_CHANGED)
    return after


def _whole(said: Mapping[str, object], kept: Row) -> dict[str, object]:
    """What was said, and the rest from what is kept; what makes sense together comes from the same side."""
    taken = {name for names in _TOGETHER if any(name in said for name in names) for name in names}
    rest = {name: value for name, value in kept.items() if name not in taken}
    return {**rest, **said}


def _traits(wanted: Mapping[str, object]) -> Traits:
    starts, latitude = wanted.get("travel_dates_start"), wanted.get("latitude")
    return Traits(
        words=words(str(wanted.get("destination") or "")),
        country=cast("str | None", wanted.get("country")),
        point=None if latitude is None else cast("Point", (latitude, wanted["longitude"])),
        dates=None if starts is None else cast("Span", (starts, wanted["travel_dates_end"])),
        interests=frozenset(cast("Sequence[str]", wanted.get("interests") or ())),
        languages=spoken_languages(cast("Sequence[str]", wanted.get("languages") or ())),
        pace=cast("str | None", wanted.get("pace")),
        budget=cast("str | None", wanted.get("budget_range")),
    )


def _match(row: Row, wished: Traits, offered: Traits) -> Match:
    found = features(wished, offered)
    score, coverage = scored(found)
    starts_on = cast("date", row["starts_on"] or date.max)
    behind = 10_000 - round(score * 10_000)
    return Match(behind, starts_on, cast("UUID", row["id"]), coverage, reasons(wished, offered, found))


def _item(group: Row, match: Match) -> Row:
    return {
        "group": group, "score": match.score, "coverage": match.coverage, "reasons": list(match.reasons),
    }  # fmt: skip


def _cursor(last: Match) -> str:
    return encode_cursor(_ORDER, [str(last.behind), last.starts_on.isoformat(), str(last.id)])


def _after(cursor: str) -> tuple[int, date, UUID]:
    """The place behind which to go on. Raises `Invalid`."""
    values = decode_cursor(cursor, _ORDER) or ["", "", ""]
    row_id = parse_id(values[2])
    try:
        if row_id is not None:
            return int(values[0]), date.fromisoformat(values[1]), row_id
    except ValueError as problem:
        raise _bad_cursor() from problem
    raise _bad_cursor()


def _bad_cursor() -> Invalid:
    return Invalid.at("?cursor", "invalid_cursor", "This cursor was not given by this list in this order.")
