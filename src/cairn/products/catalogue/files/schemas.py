"""Files on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from cairn.kernel.files.links import LONGEST
from cairn.kernel.web.bodies import Answer, Body, PageQuery, Query

Disposition = Annotated[
    Literal["attachment", "inline"],
    Field(description="inline: pictures and PDF are shown in place; the rest is saved in any case."),
]


class FileAnswer(Answer):
    """A file of an item. `media_type` is what its content is."""

    id: UUID
    name: str
    media_type: str
    size: int = Field(description="Bytes.")
    sha256: str = Field(description="Of the content, in hex: its entity tag.")
    created_at: datetime


class FileQuery(PageQuery, sorts=("created_at", "name", "size")):
    """A page of an item's files."""


class FileUpload(Query):
    """How an uploaded file is called."""

    name: Annotated[
        str | None,
        Field(
            max_length=1000,
            description="Of a raw body; a form says the name with its file.",
            examples=["tent.png"],
        ),
    ] = None


class FileDownload(Query):
    """How a file is read: with a token, or by a link."""

    disposition: Disposition = "attachment"
    expires: Annotated[
        int | None, Field(ge=0, le=2**53, description="Of a link: when it ends, in seconds since 1970.")
    ] = None
    signature: Annotated[str | None, Field(max_length=200, description="Of a link.")] = None


class NewLink(Body):
    """A link to be made."""

    expires_in: Annotated[int, Field(ge=1, le=LONGEST, description="Seconds.", examples=[600])] = LONGEST
    disposition: Disposition = "attachment"


class LinkAnswer(Answer):
    """A link that needs no token. `direct_url` leads to the store itself, where that gives such links."""

    url: str
    expires_at: datetime
    direct_url: str | None
