"""accounts at GitHub and Google, and the sign-ins that are on their way there"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "accounts_0007"
down_revision = "accounts_0006"
branch_labels = None
depends_on = None
_INSTANT = sa.TIMESTAMP(timezone=True)
_KNOWN = "provider IN ('github', 'google')"


def upgrade() -> None:
    op.create_table(
        "provider_accounts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("display_name", sa.Text(), nullable=True),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("last_used_at", _INSTANT, nullable=False),
        sa.Column("token_sealed", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(_KNOWN, name=op.f("ck_provider_accounts_provider")),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["accounts.users.id"],
            name=op.f("fk_provider_accounts_user_id_users"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provider_accounts")),
        sa.UniqueConstraint("provider", "subject", name=op.f("uq_provider_accounts_provider_subject")),
        sa.UniqueConstraint("user_id", "provider", name=op.f("uq_provider_accounts_user_id_provider")),
        schema="accounts",
    )
    op.create_table(
        "provider_attempts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("session_id", sa.Uuid(), nullable=True),
        sa.Column("browser_digest", sa.LargeBinary(), nullable=False),
        sa.Column("redirect_to", sa.Text(), nullable=True),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("expires_at", _INSTANT, nullable=False),
        sa.Column("spent_at", _INSTANT, nullable=True),
        sa.CheckConstraint(_KNOWN, name=op.f("ck_provider_attempts_provider")),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["accounts.users.id"],
            name=op.f("fk_provider_attempts_user_id_users"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["accounts.sessions.id"],
            name=op.f("fk_provider_attempts_session_id_sessions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provider_attempts")),
        schema="accounts",
    )
    op.create_index("ix_provider_attempts_user", "provider_attempts", ["user_id"], schema="accounts")
    op.create_index("ix_provider_attempts_session", "provider_attempts", ["session_id"], schema="accounts")
    op.create_index("ix_provider_attempts_expiry", "provider_attempts", ["expires_at"], schema="accounts")


def downgrade() -> None:
    op.drop_table("provider_attempts", schema="accounts")
    op.drop_table("provider_accounts", schema="accounts")
