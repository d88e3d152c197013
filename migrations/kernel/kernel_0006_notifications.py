"""notifications"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "kernel_0006"
down_revision = "kernel_0005"
branch_labels = None
depends_on = None
_INSTANT = sa.TIMESTAMP(timezone=True)


def upgrade() -> None:
    op.create_table(
        "notifications",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject_type", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("cause_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("read_at", _INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notifications")),
        sa.UniqueConstraint("owner_id", "cause_id", name=op.f("uq_notifications_owner_id_cause_id")),
        schema="kernel",
    )
    _index("ix_notifications_owner", ["owner_id", "created_at", "id"])
    _index("ix_notifications_unread", ["owner_id", "created_at", "id"], "read_at IS NULL")
    _index("ix_notifications_age", ["created_at"])
    _index("ix_notifications_read", ["read_at"], "read_at IS NOT NULL")


def _index(name: str, columns: list[str], where: str | None = None) -> None:
    condition = sa.text(where) if where else None
    op.create_index(name, "notifications", columns, schema="kernel", postgresql_where=condition)


def downgrade() -> None:
    op.drop_table("notifications", schema="kernel")
