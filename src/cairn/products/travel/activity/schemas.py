"""Views on the wire."""

from __future__ import annotations

from uuid import UUID

from cairn.kernel.web.bodies import Answer


class ViewAnswer(Answer):
    """How often an itinerary was looked at."""

    itinerary_id: UUID
    view_count: int
