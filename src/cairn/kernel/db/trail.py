"""Who did what to which row: facts, and the table in which the unit of work keeps them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    Boolean,
    Index,
    Table,
    Text,
    Uuid,
    bindparam,
    func,
    literal,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public
from cairn.kernel.db.statements import Statement
from cairn.kernel.telemetry.metrics import counter

_FACTS = counter(
    "facts_committed_total", "Facts that have committed, by event: what the products do.", "event"
)


class Figure(Protocol):
    """A counter, or one of its children."""

    def inc(self, amount: float = 1) -> None: ...


@dataclass(frozen=True, slots=True)
class Event:
    """A fact that a write records: `product.noun.happened`, such as `catalogue.item.created`.

    A product lists its own in `events.py`. `figure` counts those that have committed, besides `facts_committed_total`.
    """

    name: str
    figure: Figure | None = field(default=None, compare=False)

    def happened(self, count: int) -> None:
        """So many have committed."""
        _FACTS.labels(self.name).inc(count)
        if self.figure is not None:
            self.figure.inc(count)


class AuditEntry(Model):
    """One recorded fact. `at` is the one instant of its transaction: an id is made a little later, and by a clock that
    may be set back, so that time is asked of `at`. Names of events sort by their bytes: `accounts.` is a range.
    `changes` holds values of public fields and only the names of all others.

    `session_id`: the session, or the API key, through which it was done. `conditional`: whether the client said with
    If-Match which state it was changing.
    """

    __tablename__ = "audit_log"
    __table_args__ = (
        Index(None, "row_id", "at"),
        Index(None, "actor_id", "at"),
        Index(None, "event", "at"),
        Index(None, "correlation_id"),
        Index(None, "at"),
        {"schema": "kernel"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    event: Mapped[str] = public(Text(collation="C"))
    row_id: Mapped[UUID] = public(Uuid)
    actor_id: Mapped[UUID | None] = public(Uuid)
    session_id: Mapped[UUID | None] = public(Uuid)
    correlation_id: Mapped[str] = public(Text)
    conditional: Mapped[bool] = public(Boolean)
    changes: Mapped[dict[str, object]] = public(JSONB)


_entries = cast("Table", AuditEntry.__table__)
_key = func.jsonb_object_keys(_entries.c.changes).table_valued("name").alias("said")
FORGET = Statement(
    update(_entries)
    .where(_entries.c.row_id == bindparam("row_ids", type_=ARRAY(Uuid)).any_())
    .values(
        changes=select(
            func.coalesce(
                func.jsonb_object_agg(_key.c.name, literal("null", Text).cast(JSONB)),
                literal("{}", Text).cast(JSONB),
            )
        )
        .select_from(_key)
        .scalar_subquery()
    )
)
"""For rows that were erased: which fields changed stays known, what they were does not."""
