"""Saves on the wire."""

from __future__ import annotations

from uuid import UUID

from cairn.kernel.web.bodies import Answer, PageQuery


class SaveAnswer(Answer):
    """How many people have saved an itinerary."""

    itinerary_id: UUID
    save_count: int


class SavedQuery(PageQuery, sorts=("saved_at",)):
    """A page of the itineraries that you have saved."""
