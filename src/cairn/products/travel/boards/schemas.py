"""Boards on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar

from pydantic import Field

from cairn.kernel.web.bodies import Answer, PageQuery
from cairn.products.travel.boards.rules import Timeframe
from cairn.products.travel.itineraries.schemas import ItineraryAnswer


class BoardFacts(Answer):
    """What a page of the leaderboard says besides."""

    timeframe: Timeframe
    as_of: datetime


class BoardStandingAnswer(Answer):
    """An itinerary on the leaderboard."""

    paged_with: ClassVar[type[Answer] | None] = BoardFacts

    rank: int = Field(description="From 1. Equal points share a rank, and the next rank counts them all.")
    points: float = Field(
        description="The weights of what people did with it, times how helpful they found what was said about it."
    )
    itinerary: ItineraryAnswer


class LeaderboardQuery(PageQuery, orders={"rank": "-points"}):
    """A page of the leaderboard."""

    timeframe: Annotated[
        Timeframe, Field(description="`week`: 7 UTC days with today; `month`: 30; `all`: ever.")
    ] = "month"


class RisingQuery(PageQuery, orders={"rising": "-z"}):
    """A page of the rising stars."""
