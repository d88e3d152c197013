"""Matching over HTTP, and the preferences that it falls back to."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.matching import actions
from cairn.products.travel.matching.queries import find_preferences
from cairn.products.travel.matching.schemas import MatchAnswer, MatchQuery, NewPreferences, PreferencesAnswer
from cairn.products.travel.permissions import GROUP_JOIN

matching = Routes("matching", "/travel-groups/matching", tag="Travel groups")
preferences = Routes("group_preferences", "/travel-groups/preferences", tag="Travel groups")
OWN = Subject("", find_preferences, PreferencesAnswer, owner="user_id")


@matching.get("", permission=GROUP_JOIN, lists=MatchAnswer)
async def list(caller: Caller, reads: Reads, query: MatchQuery) -> Page:  # noqa: A001  the operation's name
    """List groups that fit, the best first.

    Only groups that you could join now: with a free place, whose rule you meet, with nobody in them behind a block, and
    that you are not in, have not asked to join, and were not turned down by. Destination and dates weigh 25 each,
    interests 20, languages, pace and budget 10 each, of what is known on both sides; the less is known, the lower the
    score. Where very many groups come into question, up to two hundred are scored of each kind: those that fit by
    place, country, interests or dates, and the newest.
    """
    return await actions.matching(reads, caller, query)


@preferences.get("", permission=GROUP_JOIN, answers=PreferencesAnswer, subject=OWN)
async def read(found: Loaded) -> Row:
    """Read what you look for in a group."""
    return found


@preferences.change("", permission=GROUP_JOIN, answers=PreferencesAnswer, subject=OWN)
async def update(work: UnitOfWork, found: Loaded, changes: Changes[NewPreferences]) -> Row:
    """Say what you look for in a group.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it. Matching falls back to it.
    """
    return actions.keep(work, found, changes)
