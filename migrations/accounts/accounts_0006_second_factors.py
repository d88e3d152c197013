"""second factors and recovery codes"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "accounts_0006"
down_revision = "accounts_0005"
branch_labels = None
depends_on = None
_INSTANT = sa.TIMESTAMP(timezone=True)


def upgrade() -> None:
    op.create_table(
        "factors",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("secret_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("confirmed_at", _INSTANT, nullable=True),
        sa.Column("last_step", sa.BigInteger(), nullable=True),
        sa.Column("last_used_at", _INSTANT, nullable=True),
        sa.CheckConstraint("kind IN ('totp')", name=op.f("ck_factors_kind")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["accounts.users.id"], name=op.f("fk_factors_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_factors")),
        schema="accounts",
    )
    op.create_index("ix_factors_user", "factors", ["user_id", "created_at", "id"], schema="accounts")
    op.create_index(
        "ix_factors_unconfirmed",
        "factors",
        ["created_at"],
        schema="accounts",
        postgresql_where=sa.text("confirmed_at IS NULL"),
    )
    op.create_table(
        "recovery_codes",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("used_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["accounts.users.id"],
            name=op.f("fk_recovery_codes_user_id_users"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_recovery_codes")),
        schema="accounts",
    )
    op.create_index("ix_recovery_codes_user", "recovery_codes", ["user_id"], schema="accounts")


def downgrade() -> None:
    op.drop_table("recovery_codes", schema="accounts")
    op.drop_table("factors", schema="accounts")
