"""which report hid its target"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "travel_0009"
down_revision = "travel_0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "reports",
        sa.Column("hid", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        schema="travel",
    )


def downgrade() -> None:
    op.drop_column("reports", "hid", schema="travel")
