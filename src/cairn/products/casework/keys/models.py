"""The tables of keys: a schema of their own, which a dump of the rest leaves out."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, LargeBinary, Text, Uuid
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public, secret

SCHEMA: Final = "casework_keys"
PARTITIONS: Final = 64


class Dek(Model):
    """The key of one beneficiary or of one group session, wrapped under a key of ours. No foreign key leads here: what
    was sealed can outlive its key, and is unreadable then."""

    __tablename__ = "dek"
    __table_args__ = (
        CheckConstraint("owner_type IN ('beneficiary', 'session')", name="owner_type"),
        CheckConstraint("state IN ('active', 'retiring', 'destroyed')", name="state"),
        CheckConstraint("(wrapped IS NULL) = (state = 'destroyed')", name="destroyed"),
        Index(None, "kek_version", "state"),
        Index(None, "owner_id"),
        {"schema": SCHEMA, "postgresql_partition_by": "HASH (id)"},
    )

    id: Mapped[UUID] = public(Uuid, primary_key=True)
    owner_type: Mapped[str] = public(Text)
    owner_id: Mapped[UUID] = public(Uuid)
    wrapped: Mapped[bytes | None] = secret(LargeBinary)
    kek_version: Mapped[int] = public(Integer)
    fingerprint: Mapped[bytes] = public(LargeBinary)
    state: Mapped[str] = public(Text)


class KekCheck(Model):
    """What tells, without a key, whether the key of a version is the one that it was."""

    __tablename__ = "kek_checks"
    __table_args__ = ({"schema": SCHEMA},)

    version: Mapped[int] = public(Integer, primary_key=True, autoincrement=False)
    check: Mapped[bytes] = public(LargeBinary)
