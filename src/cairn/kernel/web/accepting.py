"""Whether a request can be read at all, by its headers: asked before who is asking, or right after."""

from __future__ import annotations

from typing import Final

from cairn.base.refusals import ContentTooLarge, NotAcceptable, UnsupportedMediaType
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.negotiation import negotiated
from cairn.kernel.web.plan import Plan
from cairn.kernel.web.routes import Operation
from cairn.kernel.web.streams import Media, media_for

JSON: Final = "application/json"


class Accepts:
    """What an operation takes and answers. `body_limit`: bytes of a body. `tagged`: whether its answers have an entity
    tag."""

    __slots__ = ("_media", "body_limit", "operation", "plan", "tagged")

    def __init__(self, operation: Operation, plan: Plan, body_limit: int, *, tagged: bool) -> None:
        self.operation, self.plan, self.body_limit, self.tagged = operation, plan, body_limit, tagged
        self._media = operation.body_media

    def media_of(self, incoming: Incoming) -> Media:
        """The media type to answer in. Raises 406, and by Content-Length and Content-Type 413 and 415."""
        media = Media(JSON)
        if self.operation.streams:
            media = media_for(incoming, self.operation.streams)
        elif self.operation.contents:
            media = media_for(incoming, {media: media for media in self.operation.contents})
        elif (accept := incoming.header("accept")) and negotiated(accept, self.operation.offers) is None:
            raise NotAcceptable
        if not self.plan.takes_body:
            return media
        length = incoming.header("content-length")
        if length is not None and length.isdigit() and int(length) > self.body_limit:
            raise ContentTooLarge(f"This address takes at most {self.body_limit} bytes.")
        announced = length is not None and length != "0"
        self.check_media(incoming, has_body=announced or "transfer-encoding" in incoming.headers)
        return media

    def check_media(self, incoming: Incoming, *, has_body: bool) -> None:
        """Twice: by the headers, and for a body that no header announced (HTTP/2) when it is there."""
        if not has_body:
            return
        if incoming.media not in self._media or (self.plan.upload and not incoming.is_plain):
            raise UnsupportedMediaType

    def check_headers(self, incoming: Incoming) -> None:
        """Whether what is read later can be read: 400 comes before 403 and 404."""
        operation = self.operation
        if operation.writes and operation.subject is not None:
            incoming.tags("if-match")
        if not operation.writes and self.tagged:
            incoming.tags("if-none-match")
        if operation.keeps_outcomes:
            incoming.idempotency_key()
        incoming.query_pairs()
