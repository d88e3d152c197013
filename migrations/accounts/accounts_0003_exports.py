"""exports, and the wish to be erased"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "accounts_0003"
down_revision = "accounts_0002"
branch_labels = None
depends_on = None
_INSTANT = sa.TIMESTAMP(timezone=True)


def upgrade() -> None:
    op.add_column("users", sa.Column("erasure_due_at", _INSTANT, nullable=True), schema="accounts")
    op.create_index(
        "ix_users_erasure",
        "users",
        ["erasure_due_at"],
        schema="accounts",
        postgresql_where=sa.text("erasure_due_at IS NOT NULL"),
    )
    op.create_table(
        "exports",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=True),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("finished_at", _INSTANT, nullable=True),
        sa.Column("expires_at", _INSTANT, nullable=False),
        sa.CheckConstraint("state IN ('queued', 'done', 'failed')", name=op.f("ck_exports_state")),
        sa.ForeignKeyConstraint(
            ["user_id"], ["accounts.users.id"], name=op.f("fk_exports_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exports")),
        schema="accounts",
    )
    op.create_index("ix_exports_user", "exports", ["user_id", "created_at", "id"], schema="accounts")
    op.create_index("ix_exports_expiry", "exports", ["expires_at"], schema="accounts")
    op.create_index(
        "uq_exports_queued",
        "exports",
        ["user_id"],
        unique=True,
        schema="accounts",
        postgresql_where=sa.text("state = 'queued'"),
    )
    op.create_table(
        "export_pieces",
        sa.Column("export_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["export_id"],
            ["accounts.exports.id"],
            name=op.f("fk_export_pieces_export_id_exports"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("export_id", "position", name=op.f("pk_export_pieces")),
        schema="accounts",
    )


def downgrade() -> None:
    op.drop_table("export_pieces", schema="accounts")
    op.drop_table("exports", schema="accounts")
    op.drop_column("users", "erasure_due_at", schema="accounts")
