"""The first outcome of a keyed request, kept in the transaction of its effect.

The caller's key is stored only as an HMAC, and the answer is sealed under a key derived from it: whoever reads the
table can neither replay nor read an answer.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import TIMESTAMP, Index, LargeBinary
from sqlalchemy.orm import Mapped

from cairn.kernel.db.fields import Model, public, secret


class IdempotentOutcome(Model):
    """`digest` is over caller, route and key; `body_digest` over the request's body and query."""

    __tablename__ = "idempotent_outcomes"
    __table_args__ = (Index(None, "created_at", postgresql_using="brin"), {"schema": "kernel"})

    digest: Mapped[bytes] = secret(LargeBinary, primary_key=True)
    body_digest: Mapped[bytes] = secret(LargeBinary)
    sealed_answer: Mapped[bytes] = secret(LargeBinary)
    created_at: Mapped[datetime] = public(TIMESTAMP(timezone=True))
