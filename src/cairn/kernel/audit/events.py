"""Facts that a write records: a product lists its own in `events.py`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """`product.noun.happened`, such as `catalogue.item.created`."""

    name: str
