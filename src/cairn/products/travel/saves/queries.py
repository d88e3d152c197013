"""What somebody has saved, and the statements that save."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from sqlalchemy import TIMESTAMP, ColumnElement, Table, Uuid, and_, bindparam

from cairn.base.paging import Page, PageRequest, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from cairn.products.travel.activity.queries import holding
from cairn.products.travel.itineraries.models import Save
from cairn.products.travel.itineraries.queries import COLUMNS, ITINERARIES, SOURCE, shown_to, visible_to

_saves = cast("Table", Save.__table__).alias("kept")
_user = bindparam("user_id", type_=Uuid)


def _saved_by(caller: Caller) -> ColumnElement[bool]:
    """What the caller has saved and may still see."""
    return and_(_saves.c.user_id == bindparam("caller_id", type_=Uuid), visible_to(caller))


SAVED = Listing(
    source=_saves.join(SOURCE, ITINERARIES.c.id == _saves.c.itinerary_id), columns=COLUMNS, key=_saves.c.id,
    visible=_saved_by, sorts={"saved_at": _saves.c.created_at},
    default=(SortKey("saved_at", descending=True),),
)  # fmt: skip

KEPT = Statement(
    holding(""",
fresh AS (
    INSERT INTO travel.saves (id, itinerary_id, user_id, created_at)
    SELECT :id, itinerary_id, :user_id, :created_at FROM locked
    ON CONFLICT DO NOTHING
    RETURNING itinerary_id
)
UPDATE travel.itinerary_stats AS stats SET save_count = stats.save_count + 1
FROM fresh WHERE stats.itinerary_id = fresh.itinerary_id
RETURNING stats.save_count
""").bindparams(
        bindparam("itinerary_id", type_=Uuid), bindparam("id", type_=Uuid), _user,
        bindparam("created_at", type_=TIMESTAMP(timezone=True)),
    )
)  # fmt: skip
"""A row where it was not saved before."""

LET_GO = Statement(
    holding(""",
gone AS (
    DELETE FROM travel.saves WHERE itinerary_id = (SELECT itinerary_id FROM locked) AND user_id = :user_id
    RETURNING itinerary_id
)
UPDATE travel.itinerary_stats AS stats SET save_count = stats.save_count - 1
FROM gone WHERE stats.itinerary_id = gone.itinerary_id
RETURNING stats.save_count
""").bindparams(bindparam("itinerary_id", type_=Uuid), _user)
)
"""A row where it was saved."""


async def page(reads: Reads, caller: Caller, asked: PageRequest) -> Page:
    """A page of what the caller has saved, as itineraries are shown."""
    found = await SAVED.page(reads, caller, asked, {})
    return replace(found, items=[shown_to(caller, row) for row in found.items])
