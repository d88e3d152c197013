"""Anchors on the wire."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from cairn.kernel.web.bodies import Answer, PageQuery


class AnchorAnswer(Answer):
    """One anchor. `content` is it, byte for byte as it is kept: JSON in the form of RFC 8785 with `at`, `heads` (of
    each chain the number and hash of its last event), `previous` (SHA-256 of the anchor before), `key` and `signature`
    (Ed25519)."""

    number: int
    at: datetime | None = Field(description="Null where the content is no anchor.")
    sound: bool = Field(description="Whether it is as the present key of this server has signed it.")
    content: str


class AnchorQuery(PageQuery, sorts=("number",)):
    """Paging of the list of anchors."""
