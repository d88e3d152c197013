"""Cairn with one route more: the list of beneficiaries out of a table that holds them in plain text, with the same
columns and the same scope, and without decryption, keys and access events."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import Column, MetaData, Table, Text, and_, select

from cairn import wiring
from cairn.base import clock
from cairn.base.paging import Page, Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing, Wide
from cairn.kernel.db.reads import Reads
from cairn.kernel.settings import load_settings
from cairn.kernel.telemetry.logs import configure_logging
from cairn.kernel.web.bodies import PageQuery
from cairn.kernel.web.edge import Edge
from cairn.kernel.web.routes import Operation, Routes
from cairn.main import app_of
from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.beneficiaries.models import SEALED, Beneficiary
from cairn.products.casework.beneficiaries.queries import ways_of
from cairn.products.casework.beneficiaries.rules import shown
from cairn.products.casework.beneficiaries.schemas import BeneficiaryAnswer
from cairn.products.casework.permissions import BENEFICIARY_READ
from cairn.products.casework.programmes.models import Programme
from cairn.products.casework.scopes.queries import in_narrow_scope, standing
from cairn.products.casework.scopes.rules import standing_of

PATH: Final = "/plain-beneficiaries"
_sealed = cast("Table", Beneficiary.__table__)
_programmes = cast("Table", Programme.__table__)
_assignments = cast("Table", Assignment.__table__)
PLAIN: Final = Table(
    "plain",
    MetaData(),
    *(Column(column.name, Text if column.name in SEALED else column.type) for column in _sealed.columns),
    schema="bench",
)
_primary = (
    select(_assignments.c.user_id)
    .where(
        _assignments.c.beneficiary_id == PLAIN.c.id,
        _assignments.c.role == "primary",
        _assignments.c.ends_at.is_(None),
    )
    .scalar_subquery()
    .label("primary_worker_id")
)


def _listing(*, teams: bool, programmes: bool) -> Listing:
    scope = and_(
        PLAIN.c.status != "merged", PLAIN.c.status != "erased", PLAIN.c.voided_at.is_(None),
        in_narrow_scope(PLAIN, teams=teams, programmes=programmes),
    )  # fmt: skip
    columns = (*PLAIN.columns, *standing(PLAIN), _primary, _programmes.c.zone, _programmes.c.majority_age)
    return Listing(
        source=PLAIN, columns=[], key=PLAIN.c.id, visible=lambda _: scope,
        wide=Wide(PLAIN.join(_programmes, _programmes.c.id == PLAIN.c.programme_id), PLAIN.c.id, columns),
        sorts={"created_at": PLAIN.c.created_at}, default=(SortKey("created_at", descending=True),),
    )  # fmt: skip


_LISTINGS: Final = {
    (teams, programmes): _listing(teams=teams, programmes=programmes)
    for teams in (False, True)
    for programmes in (False, True)
}
routes = Routes("plain", PATH, tag="Beneficiaries")


@routes.get("", permission=BENEFICIARY_READ, lists=BeneficiaryAnswer, store="never")
async def plain(caller: Caller, reads: Reads, query: PageQuery) -> Page:
    """List them as if nobody had to be protected."""
    ways = await ways_of(reads, caller)
    page = await _LISTINGS[ways.teams, ways.programmes].page(reads, caller, query.request(), {})
    return Page([_shown(row) for row in page.items], page.per_page, page.page, page.total, page.next_cursor)


def _shown(row: Row) -> Row:
    return shown({**row, "languages": [], "disabilities": []}, standing_of(row), clock.now())


class _More(wiring.Cairn):
    """The program with the route."""

    def operations(self) -> list[tuple[str, Operation]]:  # type: ignore[override]
        return [*super().operations(), *(("/api/v1", operation) for operation in routes)]


def create_app() -> Edge:
    settings = load_settings()
    configure_logging(settings)
    made = wiring.build(settings)
    return app_of(_More(*(getattr(made, name) for name in made.__dataclass_fields__)))
