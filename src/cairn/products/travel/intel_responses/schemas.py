"""Responses on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from cairn.kernel.web.bodies import Answer, Body, PageQuery
from cairn.products.travel.people import PersonAnswer
from cairn.products.travel.travel_intel.schemas import Content


class ResponseAnswer(Answer):
    """One answer in a thread."""

    id: UUID
    intel_id: UUID
    author: PersonAnswer | None
    content: str
    edited_at: datetime | None
    created_at: datetime
    updated_at: datetime


class NewResponse(Body):
    """A response to be written."""

    answered_by: ClassVar[type[Answer]] = ResponseAnswer

    content: Content


class ResponseQuery(PageQuery, sorts=("created_at",)):
    """A page of responses."""
