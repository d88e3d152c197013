"""Reads for matching: the groups that come into question for the caller, and what the caller looks for.

However many groups there are, at most `_PER_WAY` come by each way into the pool that is scored: those whose place,
country, interests or dates fit, and the newest. The hard conditions hold on each way before that number is counted.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Date,
    Select,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    union,
    union_all,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.attestations.queries import eligible
from cairn.products.travel.blocks.queries import apart
from cairn.products.travel.matching.rules import Span, Traits
from cairn.products.travel.travel_groups.models import GroupPreferences
from cairn.products.travel.travel_groups.queries import CALLER, GROUPS, JOINABLE, MEMBERS, SOONEST, says
from cairn.products.travel.travel_groups.rules import MOST_DAYS
from cairn.products.travel.turns import take_turn
from cairn.products.travel.words import prefixes

_PER_WAY: Final = 200
PREFERENCES_TURN: Final = "preferences"
_c = GROUPS.c
_preferences = cast("Table", GroupPreferences.__table__)
_p = _preferences.c
_person = select(bindparam("user_id", type_=Uuid).label("person")).subquery("person")
_PREFERENCES = Statement(
    select(
        _p.id, _p.user_id, _p.destination, _p.country,
        _p.starts_on.label("travel_dates_start"), _p.ends_on.label("travel_dates_end"),
        _p.interests, _p.languages, _p.pace, _p.budget_range, _p.created_at, _p.updated_at,
    ).select_from(_person.outerjoin(_preferences, _p.user_id == _person.c.person))
)  # fmt: skip
"""One row, also for who has none: then all of it is null."""
_shut = union_all(
    select(MEMBERS.c.group_id).where(MEMBERS.c.user_id == CALLER, ~says(MEMBERS.c.state, "left")),
    select(MEMBERS.c.group_id).where(MEMBERS.c.user_id.in_(apart()), says(MEMBERS.c.state, "active")),
)
_open = _c.id != func.array(_shut.scalar_subquery(), type_=ARRAY(Uuid)).all_()
"""Neither a group that the caller is in, asked to join or was turned down by, nor one with a member behind a block: an
array that is made once, so that the groups themselves can be walked in the order of an index."""
_doc = _c.destination_doc.op("@@")
_newest = (_c.created_at.desc(), _c.id.desc())
_starts, _ends = (bindparam(name, type_=Date) for name in ("starts", "ends"))
_WAYS: Mapping[str, tuple[ColumnElement[bool], tuple[ColumnElement[object], ...]]] = {
    "place": (
        or_(
            _doc(bindparam("place", type_=Text).cast(TSQUERY)),
            and_(
                _doc(bindparam("any_beginning", type_=Text).cast(TSQUERY)),
                _c.destination_words.op("<@")(bindparam("beginnings", type_=ARRAY(Text))),
            ),
        ),
        _newest,
    ),
    "country": (_c.country == bindparam("country", type_=Text), _newest),
    "interests": (_c.interests.op("&&")(bindparam("interests", type_=ARRAY(Text))), _newest),
    "dates": (
        and_(bindparam("earliest", type_=Date) <= SOONEST, _ends >= SOONEST, _c.ends_on >= _starts),
        (SOONEST.desc(), _c.id.desc()),
    ),
}
_TRAITS = (
    "id", "destination_words", "country", "latitude", "longitude", "starts_on", "ends_on", "interests", "languages",
    "pace", "budget_range",
)  # fmt: skip
_compiled: dict[frozenset[str], Statement] = {}


async def find_preferences(
    reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False
) -> Row | None:  # fmt: skip
    """What the person with this id, who is the caller, looks for; with `lock`, in that person's turn."""
    if lock:
        await take_turn(reads, PREFERENCES_TURN, caller.id)
    row = await reads.row(_PREFERENCES, {"user_id": row_id})
    if row is None:
        return None
    return {**row, "interests": row["interests"] or [], "languages": row["languages"] or []}


async def candidates(reads: Executor, caller: Caller, wished: Traits, asked: str) -> list[tuple[Row, Traits]]:
    """Groups that the caller may join as things are: with a free place, whose rule the caller meets, where the caller
    is not and was not refused, and with no member behind a block; each with what is known of it. `asked`: the
    destination, as it was said."""
    values = _values(wished, asked)
    ways = frozenset(way for way, name in _NEEDS.items() if name in values)
    if ways not in _compiled:
        _compiled[ways] = Statement(_pool(caller, ways))
    rows = await reads.rows(_compiled[ways], {**values, "caller_id": caller.id, "now": clock.now()})
    return [(row, traits_of(row)) for row in rows]


_NEEDS: Mapping[str, str] = {
    "place": "place", "country": "country", "interests": "interests", "dates": "starts",
}  # fmt: skip
"""The bind without which a way leads nowhere."""


def _values(wished: Traits, asked: str) -> dict[str, object]:
    found: dict[str, object] = {}
    if wished.words:
        beginnings = sorted({word[:end] for word in wished.words for end in range(1, len(word) + 1)})
        found = {
            "place": prefixes(asked), "beginnings": beginnings,
            "any_beginning": " | ".join(f"'{beginning}'" for beginning in beginnings),
        }  # fmt: skip
    if wished.country is not None:
        found["country"] = wished.country
    if wished.interests:
        found["interests"] = sorted(wished.interests)
    if wished.dates is not None:
        starts, ends = wished.dates
        earliest = starts - timedelta(days=min(MOST_DAYS, starts.toordinal() - 1))
        found |= {"starts": starts, "ends": ends, "earliest": earliest}
    return found


def _pool(caller: Caller, ways: Collection[str]) -> Select[*tuple[object, ...]]:
    led = [_WAYS[way] for way in sorted(ways)]
    every: list[tuple[ColumnElement[bool] | None, Sequence[ColumnElement[object]]]] = [*led, (None, _newest)]
    hard = and_(
        JOINABLE,
        eligible(caller, cast("ColumnElement[object]", _c.eligibility)),
        _open,
    )
    parts = [
        select(
            select(_c.id)
            .where(hard if condition is None else and_(condition, hard))
            .order_by(*order)
            .limit(literal_column(str(_PER_WAY)))
            .subquery()
        )
        for condition, order in every
    ]
    pool = union(*parts).subquery("pool")
    return select(*(_c[name] for name in _TRAITS)).select_from(GROUPS.join(pool, pool.c.id == _c.id))


def traits_of(row: Row) -> Traits:
    """What is known of a group. Its point counts to three decimals, as everybody is shown it."""
    starts, latitude, longitude = row["starts_on"], row["latitude"], row["longitude"]
    point = latitude is not None and (round(cast("float", latitude), 3), round(cast("float", longitude), 3))
    return Traits(
        words=cast("Sequence[str]", row["destination_words"]),
        country=cast("str | None", row["country"]),
        point=point or None,
        dates=None if starts is None else cast("Span", (starts, row["ends_on"])),
        interests=frozenset(cast("Sequence[str]", row["interests"])),
        languages=spoken_languages(cast("Sequence[str]", row["languages"])),
        pace=cast("str | None", row["pace"]),
        budget=cast("str | None", row["budget_range"]),
    )


def spoken_languages(tags: Sequence[str]) -> frozenset[str]:
    """Tags of BCP 47 differ in case only by custom."""
    return frozenset(tag.casefold() for tag in tags)
