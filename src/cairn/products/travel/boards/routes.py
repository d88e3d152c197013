"""Boards over HTTP."""

from __future__ import annotations

from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.routes import CacheRule, Routes
from cairn.products.travel.boards import queries
from cairn.products.travel.boards.schemas import BoardStandingAnswer, LeaderboardQuery, RisingQuery
from cairn.products.travel.itineraries.schemas import ItineraryAnswer

routes = Routes("boards", "/itineraries", tag="Itineraries")
BOARDS = CacheRule(("boards",), seconds=300)


@routes.get("/leaderboard", permission=PUBLIC, lists=BoardStandingAnswer, cache=BOARDS)
async def leaderboard(caller: Caller, reads: Reads, query: LeaderboardQuery) -> Reply:
    """List the itineraries that people were most active on.

    Points are the weights of what people did in the timeframe (view 1, helpful vote 3, save 4, rating 5, remix 6),
    times how sure it is that they found helpful what was said about the itinerary: from a half to one. Equal points
    share a rank; among them the better rated comes first, then the newer.
    """
    return await queries.leaderboard(reads, caller, query.request(), query.timeframe)


@routes.get("/rising-stars", permission=PUBLIC, lists=ItineraryAnswer, cache=BOARDS)
async def rising_stars(caller: Caller, reads: Reads, query: RisingQuery) -> Reply:
    """List new itineraries that stand out among those of their age.

    Published within 30 days, looked at by ten people, and of seven days' activity above what others of the age have.
    """
    return await queries.rising(reads, caller, query.request())
