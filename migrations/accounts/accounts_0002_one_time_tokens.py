"""one-time tokens, and when a session was proven"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "accounts_0002"
down_revision = "accounts_0001"
branch_labels = None
depends_on = None
_INSTANT = sa.TIMESTAMP(timezone=True)


def upgrade() -> None:
    op.add_column("sessions", sa.Column("proved_at", _INSTANT, nullable=True), schema="accounts")
    op.create_table(
        "one_time_tokens",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("expires_at", _INSTANT, nullable=False),
        sa.Column("spent_at", _INSTANT, nullable=True),
        sa.CheckConstraint(
            "purpose IN ('verify_email', 'register', 'reset_password', 'change_email', 'unlock', 'otp', 'factor')",
            name=op.f("ck_one_time_tokens_purpose"),
        ),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["accounts.users.id"],
            name=op.f("fk_one_time_tokens_user_id_users"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_one_time_tokens")),
        schema="accounts",
    )
    op.create_index(
        "ix_one_time_tokens_user", "one_time_tokens", ["user_id", "purpose", "created_at"], schema="accounts"
    )
    op.create_index("ix_one_time_tokens_expiry", "one_time_tokens", ["expires_at"], schema="accounts")


def downgrade() -> None:
    op.drop_table("one_time_tokens", schema="accounts")
    op.drop_column("sessions", "proved_at", schema="accounts")
