"""What things that people do with an itinerary weigh."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

EventKind = Literal["view", "helpful", "save", "rating", "remix"]
WEIGHTS: Final[Mapping[str, int]] = {"view": 1, "helpful": 3, "save": 4, "rating": 5, "remix": 6}
