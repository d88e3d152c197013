"""Kinds of sessions on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field, StringConstraints

from cairn.kernel.web.bodies import Answer, Body, Flag, PageQuery
from cairn.products.casework.texts import Line

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,39}$"), Field(examples=["art_class"])]


class SessionTypeAnswer(Answer):
    """A kind of session."""

    tagged_by: ClassVar[tuple[str, ...]] = ("version",)

    id: UUID
    name: str = Field(description="What `session_type` of a session says.", examples=["art_class"])
    title: str = Field(description="What people read.", examples=["Art class"])
    built_in: bool = Field(description="One that everybody has: it stays as it is.", examples=[False])
    version: int
    created_at: datetime | None = Field(description="Null for one that everybody has.")
    updated_at: datetime | None


class NewSessionType(Body):
    """A kind of session to be made."""

    answered_by: ClassVar[type[Answer] | None] = SessionTypeAnswer

    name: Slug
    title: Annotated[str, Field(min_length=1, max_length=100, examples=["Art class"]), Line]


class SessionTypeQuery(PageQuery, sorts=("name", "title")):
    """A page of kinds of sessions."""

    built_in: Annotated[
        Flag | None, Field(description="`true`: those that everybody has; `false`: those made here.")
    ] = None
