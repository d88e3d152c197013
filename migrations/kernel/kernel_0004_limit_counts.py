"""counts against rate limits, for several processes without Redis"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "kernel_0004"
down_revision = "kernel_0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "limit_counts",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("whole_at", sa.Numeric(), nullable=False),
        sa.Column("asked_ms", sa.BigInteger(), nullable=False),
        sa.Column("period_ms", sa.BigInteger(), nullable=False),
        sa.Column("allowed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_limit_counts")),
        schema="kernel",
        prefixes=["UNLOGGED"],
        postgresql_with={"fillfactor": 70},
    )


def downgrade() -> None:
    op.drop_table("limit_counts", schema="kernel")
