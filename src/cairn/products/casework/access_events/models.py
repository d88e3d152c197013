"""The tables of access events, of the heads of their chains, and of what they are anchored by."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    BigInteger,
    CheckConstraint,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from cairn.kernel.audit.chain import CHAINS
from cairn.kernel.db.fields import Model, public
from cairn.products.casework import words
from cairn.products.casework.words import one_of

BY_MONTH = "RANGE (at)"


class AccessEvent(Model):
    """Who saw or did what. `seq` counts in its chain; `hash` hangs on the hash before. No value is in it. A month is a
    partition; rows are only ever added."""

    __tablename__ = "access_events"
    __table_args__ = (
        CheckConstraint(one_of("action", words.AccessAction), name="action"),
        CheckConstraint(one_of("via", words.Via), name="via"),
        CheckConstraint("result IN ('ok', 'denied')", name="result"),
        CheckConstraint(f"chain BETWEEN 0 AND {CHAINS - 1}", name="chain"),
        UniqueConstraint("chain", "seq", "at"),
        Index("ix_access_events_actor", "actor_id", "at"),
        Index("ix_access_events_at", "at", "id"),
        {"schema": "casework", "postgresql_partition_by": BY_MONTH},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    at: Mapped[datetime] = public(TIMESTAMP(timezone=True), primary_key=True)
    chain: Mapped[int] = public(SmallInteger)
    seq: Mapped[int] = public(BigInteger)
    actor_id: Mapped[UUID] = public(Uuid)
    actor_role: Mapped[str] = public(Text)
    via: Mapped[str] = public(Text)
    action: Mapped[str] = public(Text)
    result: Mapped[str] = public(Text)
    subject_ids: Mapped[list[UUID]] = public(ARRAY(Uuid))
    subject_count: Mapped[int] = public(Integer)
    fields: Mapped[list[str]] = public(ARRAY(Text))
    purpose: Mapped[str] = public(Text)
    legal_basis: Mapped[str | None] = public(Text)
    request_id: Mapped[str] = public(Text)
    ip_prefix: Mapped[str | None] = public(Text)
    detail: Mapped[dict[str, str] | None] = public(JSONB)
    hash: Mapped[bytes] = public(LargeBinary)


class EventSubject(Model):
    """Whom an event is about, to be looked for by them."""

    __tablename__ = "event_subjects"
    __table_args__ = (
        Index("ix_event_subjects_subject", "subject_id", "at"),
        {"schema": "casework", "postgresql_partition_by": BY_MONTH},
    )

    event_id: Mapped[UUID] = public(Uuid, primary_key=True)
    subject_id: Mapped[UUID] = public(Uuid, primary_key=True)
    at: Mapped[datetime] = public(TIMESTAMP(timezone=True), primary_key=True)


class ChainHead(Model):
    """The last event of a chain. Who adds one holds this row."""

    __tablename__ = "chain_heads"
    __table_args__ = ({"schema": "casework"},)

    chain: Mapped[int] = public(SmallInteger, primary_key=True, autoincrement=False)
    seq: Mapped[int] = public(BigInteger)
    hash: Mapped[bytes] = public(LargeBinary)


class AuditVerification(Model):
    """Somebody's wish to have the chains verified, and what was found."""

    __tablename__ = "audit_verifications"
    __table_args__ = (
        CheckConstraint("state IN ('pending', 'done', 'failed')", name="state"),
        Index(None, "user_id"),
        {"schema": "casework"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    user_id: Mapped[UUID] = public(Uuid)
    state: Mapped[str] = public(Text)
    events: Mapped[int | None] = public(BigInteger)
    fault: Mapped[dict[str, str] | None] = public(JSONB)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
    finished_at: Mapped[datetime | None] = public(TIMESTAMP(timezone=True))
