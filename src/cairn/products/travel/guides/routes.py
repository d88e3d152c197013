"""Guides over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.products.travel.errors import GuideExists, GuideNotFound, InvalidTransition, OwnGuide
from cairn.products.travel.guides import actions
from cairn.products.travel.guides.queries import find, page
from cairn.products.travel.guides.schemas import GuideAnswer, GuideDecision, GuideQuery, NewGuide
from cairn.products.travel.permissions import GUIDE_APPLY, GUIDE_EDIT, GUIDE_VERIFY

routes = Routes("guides", "/women-safety/guides", tag="Guides")
GUIDE = Subject("guide_id", find, GuideAnswer, owner="user_id", missing=GuideNotFound)


@routes.get("", permission=PUBLIC, lists=GuideAnswer, cache=CacheRule(("guides",), seconds=300))
async def list(caller: Caller, reads: Reads, query: GuideQuery) -> Page:  # noqa: A001  the operation's name
    """List guides.

    Who can be booked, the recommended first: by their ratings, where few weigh less than many. Those without a rating
    are listed too, unless `min_rating` is asked for.
    """
    return await page(reads, caller, query.request(), query.filters())


@routes.get(
    "/{guide_id}",
    permission=PUBLIC,
    answers=GuideAnswer,
    subject=GUIDE,
    cache=CacheRule(("guide:{id}",), seconds=300),
)
async def read(guide: Loaded) -> Row:
    """Read one guide.

    One who is not active is there for the guide and for administrators only.
    """
    return guide


@routes.post(
    "",
    permission=GUIDE_APPLY,
    answers=GuideAnswer,
    status=201,
    location="/api/v1/women-safety/guides/{id}",
    refusals=(GuideExists,),
)
async def apply(work: UnitOfWork, new: NewGuide) -> Row:
    """Apply as a guide.

    You are in review until an administrator has decided, and nobody else sees it until then.
    """
    return await actions.apply(work, new)


@routes.change("/{guide_id}", permission=GUIDE_EDIT, answers=GuideAnswer, subject=GUIDE)
async def change(work: UnitOfWork, guide: Loaded, changes: Changes[NewGuide]) -> Row:
    """Change yourself as a guide.

    What was booked keeps its price and its time.
    """
    return actions.change(work, guide, changes)


@routes.post(
    "/{guide_id}/decision",
    permission=GUIDE_VERIFY,
    answers=GuideAnswer,
    subject=GUIDE,
    refusals=(InvalidTransition, OwnGuide),
)
async def decide(work: UnitOfWork, guide: Loaded, decision: GuideDecision) -> Row:
    """Decide about a guide.

    The state, the verification, or both. Who is in review becomes active or is rejected; who is active can be
    suspended, and come back.
    """
    return actions.decide(work, guide, decision)
