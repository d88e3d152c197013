"""Who may be meant by words of a name."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import LargeBinary, Select, and_, bindparam, literal, select

from cairn.base.paging import Row
from cairn.kernel.db.listing import Condition
from cairn.kernel.db.recording import Recording
from cairn.products.casework.beneficiaries.queries import BENEFICIARIES, BLIND, Ways, listing
from cairn.products.casework.beneficiaries.rules import NAME_INDEX, NAMES
from cairn.products.casework.keys.queries import KEY_COLUMNS, with_key
from cairn.products.casework.searches.rules import MOST_CANDIDATES

_COLUMNS = (
    BENEFICIARIES.c.id,
    BENEFICIARIES.c.created_at,
    BENEFICIARIES.c.dek_id,
    *(BENEFICIARIES.c[name] for name in NAMES),
    *KEY_COLUMNS,
)


async def candidates(reads: Recording, ways: Ways, filters: Row, prefixes: Sequence[bytes]) -> list[Row]:
    """Who on the list of whom somebody sees who comes by these ways has words with all these prefixes, with names and
    keys still sealed: one more than may be opened, where there are as many. Whose name is hidden is never among
    them."""
    mine, given = listing(ways), {name: value for name, value in filters.items() if value is not None}
    key = ("names", *mine.shape(reads.caller, given), len(prefixes))
    statement = mine.kept(key, lambda: _selected(mine.conditions(reads.caller, given), ways, len(prefixes)))
    bound = {f"prefix_{number}": prefix for number, prefix in enumerate(prefixes)}
    return await reads.rows(statement, {**mine.bound(reads.caller, given), **bound})


def _selected(
    conditions: Sequence[Condition], ways: Ways, count: int
) -> Select[*tuple[object, ...]]:  # fmt: skip
    words = [_has(f"prefix_{number}", few=not ways.programmes) for number in range(count)]
    wanted = and_(*conditions, BENEFICIARIES.c.name_hidden.is_(other=False), *words)
    chosen = select(BENEFICIARIES.c.id).where(wanted).limit(MOST_CANDIDATES + 1).subquery("chosen")
    source = chosen.join(BENEFICIARIES, BENEFICIARIES.c.id == chosen.c.id)
    return select(*_COLUMNS).select_from(with_key(source, BENEFICIARIES.c.dek_id))


def _has(name: str, *, few: bool) -> Condition:
    """Whether a word has this prefix. Where there are few records, each is asked by itself: PostgreSQL would make a
    join of it, and cannot know how many of everybody's words begin alike."""
    alike = and_(BLIND.c.index == NAME_INDEX, BLIND.c.value == bindparam(name, type_=LargeBinary))
    if not few:
        return BENEFICIARIES.c.id.in_(select(BLIND.c.beneficiary_id).where(alike))
    theirs = select(literal(value=True)).where(alike, BLIND.c.beneficiary_id == BENEFICIARIES.c.id)
    return theirs.correlate(BENEFICIARIES).scalar_subquery().is_(other=True)
