"""Blocks on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body, Id, PageQuery
from cairn.products.travel.people import PersonAnswer


class BlockAnswer(Answer):
    """Somebody whom you have blocked."""

    id: UUID
    user: PersonAnswer
    created_at: datetime


class NewBlock(Body):
    """Whom to block."""

    answered_by: ClassVar[type[Answer]] = BlockAnswer

    user_id: Annotated[Id, Field(examples=["01930000-0000-7000-8000-000000000000"])]


class BlockQuery(PageQuery, sorts=("created_at",)):
    """A page of blocks."""
