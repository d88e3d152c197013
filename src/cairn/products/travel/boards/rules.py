"""Points of the leaderboard, and how far a new itinerary stands out among those of its age."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import Final, Literal

from cairn.products.travel.votes.rules import Z_95, wilson

Timeframe = Literal["week", "month", "all"]
DAYS: Final[dict[Timeframe, int]] = {"week": 7, "month": 30}
"""UTC days of a window, today among them."""
LEAST_FACTOR: Final = 0.5
"""What points count for where votes say nothing good, or nobody voted."""
RISING_AGE: Final = timedelta(days=30)
RISING_WINDOW: Final = timedelta(days=7)
BANDS: Final = (4, 8, 15)
"""Where the age bands end, in whole days since publication: 0-3, 4-7, 8-14, 15-30."""
LEAST_IN_BAND: Final = 10
LEAST_VIEWERS: Final = 10
LEAST_ACTORS: Final = 3
SMOOTHING: Final = 5
"""Added to the variance, so that among itineraries that are all alike a single event is no sensation."""


def board_points(points: float, helpful: int, unhelpful: int) -> float:
    """Points of the leaderboard: the weights of a window's events, times the lower bound of the share of helpful votes
    in it, which is taken for one half where it is less. In hundredths: what looks equal shares a rank."""
    return round(points * max(LEAST_FACTOR, wilson(helpful, helpful + unhelpful)), 2)


def points_sql(points: str, helpful: str, unhelpful: str) -> str:
    """`board_points`, as SQL over integer expressions: the same interval with h and u in place of their share."""
    n, square = f"({helpful} + {unhelpful})::float8", round(Z_95 * Z_95, 6)
    bound = (
        f"({helpful} + {square / 2} - {Z_95} * sqrt({helpful}::float8 * {unhelpful} / {n} + {square / 4}))"
        f" / ({n} + {square})"
    )
    least = f"{LEAST_FACTOR}::float8"
    factor = f"CASE WHEN {helpful} + {unhelpful} > 0 THEN greatest({least}, {bound}) ELSE {least} END"
    return f"round(({points} * {factor})::numeric, 2)::float8"


def z_score(events: float, mean: float, variance: float) -> float:
    """By how much `events`, the weighted events of seven days, stand out among those of the same age."""
    return (events - mean) / math.sqrt(variance + SMOOTHING)
