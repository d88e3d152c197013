"""Reads of itineraries, each starting from what the caller may see."""

from __future__ import annotations

from typing import cast

from sqlalchemy import ColumnElement, Table, Uuid, and_, bindparam, literal_column, or_

from cairn.kernel.access import Caller
from cairn.products.travel.blocks.queries import no_block
from cairn.products.travel.itineraries.models import Itinerary

ITINERARIES = cast("Table", Itinerary.__table__)
_c = ITINERARIES.c
_here = _c.deleted_at.is_(None)
_unhidden = _c.moderation == literal_column("'visible'")
_published = _c.status == literal_column("'published'")
_own = _c.owner_id == bindparam("caller_id", type_=Uuid)
OPEN = and_(_published, _c.visibility == literal_column("'public'"), _unhidden, _here)
"""Published for everybody, whoever asks; the condition of the partial indexes."""


def listed_to(caller: Caller) -> ColumnElement[bool]:
    """What lists, boards, counts, search and matching show: published for everybody, and no block."""
    return and_(OPEN, no_block(caller, _c.owner_id))


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """What can be asked for by id: also the unlisted; the owner's own in every state, a moderator's if hidden, and an
    admin's whatever it is."""
    if caller.has("admin"):
        return _here
    seen = [
        and_(
            _published, _c.visibility != literal_column("'private'"), _unhidden, no_block(caller, _c.owner_id)
        )
    ]
    if caller.signed_in:
        seen.append(_own)
    if caller.has("moderator"):
        seen.append(_c.moderation == literal_column("'hidden'"))
    return and_(_here, or_(*seen))
