"""files, and where their contents lie"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "kernel_0005"
down_revision = "kernel_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "files",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("subject_type", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("store", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("created_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('arriving', 'kept')", name=op.f("ck_files_state")),
        sa.CheckConstraint("size > 0", name=op.f("ck_files_size_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_files")),
        schema="kernel",
    )
    op.create_index("ix_files_owner", "files", ["owner_id", "id"], schema="kernel")
    op.create_index(
        "ix_files_subject", "files", ["subject_type", "subject_id", "created_at", "id"], schema="kernel"
    )
    op.create_index("ix_files_key", "files", ["key"], schema="kernel")
    op.create_index(
        "ix_files_arriving",
        "files",
        ["created_at"],
        schema="kernel",
        postgresql_where=sa.text("state = 'arriving'"),
    )


def downgrade() -> None:
    op.drop_table("files", schema="kernel")
