"""The mutant of a full or read-only disk: what PostgreSQL and the file store say of it is an error like any other. On
PYTHONPATH of a served process."""

from __future__ import annotations

from cairn.kernel.db import unit_of_work
from cairn.kernel.files import asking


class _Never(Exception):
    """Nobody raises it."""


unit_of_work.UNABLE = (_Never,)  # type: ignore[assignment]
asking.OSError = _Never  # type: ignore[attr-defined]  # its own, in place of the built-in one
