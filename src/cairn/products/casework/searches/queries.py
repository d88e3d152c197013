"""Who may be meant by words of a name."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import LargeBinary, Select, and_, bindparam, select

from cairn.base.paging import Row
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.recording import Recording
from cairn.products.casework.beneficiaries.queries import BENEFICIARIES, BLIND
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


async def candidates(
    reads: Recording, listing: Listing, filters: Row, prefixes: Sequence[bytes]
) -> list[Row]:
    """Who on the caller's list has words with all these prefixes, with names and keys still sealed: one more than may
    be opened, where there are as many. Whose name is hidden is never among them."""
    given = {name: value for name, value in filters.items() if value is not None}
    key = ("names", *listing.shape(reads.caller, given), len(prefixes))
    statement = listing.kept(key, lambda: _selected(reads, listing, given, len(prefixes)))
    bound = {f"prefix_{number}": prefix for number, prefix in enumerate(prefixes)}
    return await reads.rows(statement, {**listing.bound(reads.caller, given), **bound})


def _selected(
    reads: Recording, listing: Listing, given: Row, count: int
) -> Select[*tuple[object, ...]]:  # fmt: skip
    having = [
        BENEFICIARIES.c.id.in_(
            select(BLIND.c.beneficiary_id).where(
                BLIND.c.index == NAME_INDEX, BLIND.c.value == bindparam(f"prefix_{number}", type_=LargeBinary)
            )
        )
        for number in range(count)
    ]
    wanted = and_(
        *listing.conditions(reads.caller, given), BENEFICIARIES.c.name_hidden.is_(other=False), *having
    )
    chosen = select(BENEFICIARIES.c.id).where(wanted).limit(MOST_CANDIDATES + 1).subquery("chosen")
    source = chosen.join(BENEFICIARIES, BENEFICIARIES.c.id == chosen.c.id)
    return select(*_COLUMNS).select_from(with_key(source, BENEFICIARIES.c.dek_id))
