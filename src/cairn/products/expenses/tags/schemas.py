"""Tags on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body, Id, PageQuery, Query
from cairn.products.expenses.texts import TagName


class TagAnswer(Answer):
    """A tag of your ledger."""

    versioned_by: ClassVar[str | None] = "version"

    id: UUID
    name: str = Field(description="As it was first spelled.", examples=["holiday"])
    expense_count: int = Field(description="Expenses with it that are not in the trash.", examples=[12])
    version: int
    created_at: datetime
    updated_at: datetime


class NewTag(Body):
    """What a tag is called. Tags are made by the expenses that have them."""

    answered_by: ClassVar[type[Answer] | None] = TagAnswer

    name: TagName


class TagQuery(PageQuery, sorts=("name", "expense_count", "created_at")):
    """A page of tags."""


class TagRemoval(Query):
    """What becomes of the expenses of a tag that goes."""

    merge_into: Annotated[
        Id | None, Field(description="They get this tag of yours in its place, those in the trash too.")
    ] = None
