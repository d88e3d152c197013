"""When a session is held that is put off."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import cast


def moved_end(old: Mapping[str, object], start: datetime, *, all_day: bool) -> datetime | None:
    """When it ends if it lasts as long as it was to; None where that is not known, and where only its day is."""
    end = cast("datetime | None", old["scheduled_end"])
    if end is None or all_day or old["all_day"]:
        return None
    return start + (end - cast("datetime", old["scheduled_start"]))
