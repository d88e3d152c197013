"""Exports on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from cairn.kernel.web.bodies import Answer, PageQuery


class ExportAnswer(Answer):
    """An export. `size_bytes` and `finished_at` are null until it is done; the file is kept until `expires_at`."""

    id: UUID
    state: Literal["queued", "done", "failed"]
    size_bytes: int | None
    created_at: datetime
    finished_at: datetime | None
    expires_at: datetime


class ExportQuery(PageQuery, sorts=("created_at",)):
    """Paging of the list of exports."""
