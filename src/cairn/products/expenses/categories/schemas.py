"""Categories on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body, Flag, Id, PageQuery, Query
from cairn.products.expenses.texts import CategoryName, Colour, Icon


class CategoryAnswer(Answer):
    """A category of your ledger."""

    versioned_by: ClassVar[str | None] = "version"

    id: UUID
    name: str = Field(examples=["Coffee"])
    parent_id: UUID | None
    color: str | None = Field(examples=["#3B82F6"])
    icon: str | None = Field(examples=["cup"])
    archived: bool = Field(
        description="It stays on what it is on, and takes no new expenses.", examples=[False]
    )
    system_key: Literal["uncategorised"] | None = Field(
        description="Of the one that is always there.", examples=[None]
    )
    version: int
    created_at: datetime
    updated_at: datetime


class NewCategory(Body):
    """A category to be made."""

    answered_by: ClassVar[type[Answer] | None] = CategoryAnswer

    name: Annotated[CategoryName, Field(examples=["Coffee"])]
    parent_id: Annotated[
        Id | None, Field(description="Below which it stands: there are two levels, and no third.")
    ] = None
    color: Colour | None = None
    icon: Icon | None = None
    archived: bool = False


class CategoryQuery(PageQuery, sorts=("name", "created_at")):
    """A page of categories."""

    parent_id: Annotated[Id | None, Field(description="Those below this one.")] = None
    archived: Annotated[Flag | None, Field(description="`false`: those that take new expenses.")] = None


class CategoryRemoval(Query):
    """What becomes of the expenses of a category that goes."""

    merge_into: Annotated[
        Id | None,
        Field(description="They move there, those in the trash too. One of your own, and not archived."),
    ] = None
