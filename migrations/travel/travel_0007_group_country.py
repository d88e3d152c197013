"""group country"""

from __future__ import annotations

from alembic import op

revision = "travel_0007"
down_revision = "travel_0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_travel_groups_country", "travel_groups", ["country", "created_at", "id"], schema="travel"
    )


def downgrade() -> None:
    op.drop_index("ix_travel_groups_country", table_name="travel_groups", schema="travel")
