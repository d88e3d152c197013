"""lockouts, and since when devices are known"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "accounts_0005"
down_revision = "accounts_0004"
branch_labels = None
depends_on = None
_INSTANT = sa.TIMESTAMP(timezone=True)


def upgrade() -> None:
    op.add_column("users", sa.Column("devices_since", _INSTANT, nullable=True), schema="accounts")
    op.create_table(
        "lockouts",
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("failed_at", sa.ARRAY(_INSTANT), nullable=False),
        sa.Column("locked_until", _INSTANT, nullable=True),
        sa.Column("expires_at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("subject", "place", name=op.f("pk_lockouts")),
        schema="accounts",
    )
    op.create_index("ix_lockouts_expiry", "lockouts", ["expires_at"], schema="accounts")


def downgrade() -> None:
    op.drop_table("lockouts", schema="accounts")
    op.drop_column("users", "devices_since", schema="accounts")
