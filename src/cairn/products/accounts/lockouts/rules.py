"""When failures lock an account, for whom, and for how long. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

WINDOW: Final = timedelta(minutes=15)
"""So far back failures are counted."""
LOCKED_FOR: Final = timedelta(minutes=30)
MOST_IN_A_PLACE: Final = 5
"""So many failures from one network, or on one known device, lock the account for it."""
MOST_ANYWHERE: Final = 20
"""So many failures from wherever lock the account for all but known devices."""
ANYWHERE: Final = ""
"""The place that counts all failures. It sorts before all others, so that whoever counts locks its row first."""


def device_place(device_id: UUID | None) -> str | None:
    return None if device_id is None else f"device:{device_id}"


@dataclass(frozen=True, slots=True)
class Locks:
    """Until when an account is locked: for a network, for everybody, and for a device that signed in before."""

    pair: datetime | None = None
    anywhere: datetime | None = None
    device: datetime | None = None

    def until(self, now: datetime, *, known_device: bool) -> datetime | None:
        """When it will be open again to somebody on this network; None where it is.

        A known device is not asked about failures elsewhere, unless it has used up failures of its own: a copied cookie
        is no free pass, and cannot close the account to the device that it was copied from either.
        """
        found = [self.pair]
        if not known_device or _holds(self.device, now):
            found.append(self.anywhere)
        return max((until for until in found if until is not None and until > now), default=None)


def _holds(until: datetime | None, now: datetime) -> bool:
    return until is not None and until > now
