"""initial"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

PEOPLE = """
CREATE VIEW accounts.people AS
SELECT id, username,
       coalesce(full_name, nullif(concat_ws(' ', first_name, last_name), ''), username, 'Member') AS display_name,
       created_at, state
FROM accounts.users
"""
"""All that other products may know of a person: they join it, and never see the e-mail address."""

revision = "accounts_0001"
down_revision = None
branch_labels = ("accounts",)
depends_on = None


def upgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("email_key", sa.Text(), nullable=False),
        sa.Column("username", sa.Text(), nullable=True),
        sa.Column("username_key", sa.Text(), nullable=True),
        sa.Column("full_name", sa.Text(), nullable=True),
        sa.Column("first_name", sa.Text(), nullable=True),
        sa.Column("last_name", sa.Text(), nullable=True),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("roles", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("email_verified_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("created_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("updated_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("last_login_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed(
                "setweight(to_tsvector('simple', translate(coalesce(username, ''), '._-', '   ')), 'A') || setweight(to_tsvector('simple', coalesce(full_name, '') || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, '')), 'A') || setweight(to_tsvector('simple', translate(email_key, '@._-+', '     ')), 'B')",
                persisted=True,
            ),
            nullable=False,
        ),
        sa.CheckConstraint("state IN ('active', 'locked', 'pending')", name=op.f("ck_users_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("email_key", name=op.f("uq_users_email_key")),
        sa.UniqueConstraint("username_key", name=op.f("uq_users_username_key")),
        schema="accounts",
    )
    op.create_index("ix_users_created", "users", ["created_at", "id"], unique=False, schema="accounts")
    op.create_index(
        "ix_users_roles", "users", ["roles"], unique=False, schema="accounts", postgresql_using="gin"
    )
    op.create_index(
        "ix_users_search", "users", ["search"], unique=False, schema="accounts", postgresql_using="gin"
    )
    op.create_index("ix_users_state", "users", ["state", "created_at", "id"], unique=False, schema="accounts")
    op.create_index("ix_users_updated", "users", ["updated_at", "id"], unique=False, schema="accounts")
    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("last_seen_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("ended_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("address_prefix", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["accounts.users.id"], name=op.f("fk_sessions_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
        schema="accounts",
    )
    op.create_index("ix_sessions_seen", "sessions", ["last_seen_at"], unique=False, schema="accounts")
    op.create_index(
        "ix_sessions_user", "sessions", ["user_id", "created_at", "id"], unique=False, schema="accounts"
    )
    op.create_table(
        "refresh_tokens",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("expires_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("spent_at", sa.TIMESTAMP(timezone=True), nullable=True),
        sa.Column("successor_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["accounts.sessions.id"],
            name=op.f("fk_refresh_tokens_session_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["accounts.users.id"], name=op.f("fk_refresh_tokens_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_refresh_tokens")),
        schema="accounts",
    )
    op.create_index(
        "ix_refresh_tokens_expiry", "refresh_tokens", ["expires_at"], unique=False, schema="accounts"
    )
    op.create_index(
        "ix_refresh_tokens_sealed",
        "refresh_tokens",
        ["spent_at"],
        unique=False,
        schema="accounts",
        postgresql_where=sa.text("successor_sealed IS NOT NULL"),
    )
    op.create_index(
        "ix_refresh_tokens_session", "refresh_tokens", ["session_id"], unique=False, schema="accounts"
    )
    op.create_index("ix_refresh_tokens_user", "refresh_tokens", ["user_id"], unique=False, schema="accounts")
    op.execute(PEOPLE)


def downgrade() -> None:
    op.execute("DROP VIEW accounts.people")
    op.drop_index("ix_refresh_tokens_user", table_name="refresh_tokens", schema="accounts")
    op.drop_index("ix_refresh_tokens_session", table_name="refresh_tokens", schema="accounts")
    op.drop_index(
        "ix_refresh_tokens_sealed",
        table_name="refresh_tokens",
        schema="accounts",
        postgresql_where=sa.text("successor_sealed IS NOT NULL"),
    )
    op.drop_index("ix_refresh_tokens_expiry", table_name="refresh_tokens", schema="accounts")
    op.drop_table("refresh_tokens", schema="accounts")
    op.drop_index("ix_sessions_user", table_name="sessions", schema="accounts")
    op.drop_index("ix_sessions_seen", table_name="sessions", schema="accounts")
    op.drop_table("sessions", schema="accounts")
    op.drop_index("ix_users_updated", table_name="users", schema="accounts")
    op.drop_index("ix_users_state", table_name="users", schema="accounts")
    op.drop_index("ix_users_search", table_name="users", schema="accounts", postgresql_using="gin")
    op.drop_index("ix_users_roles", table_name="users", schema="accounts", postgresql_using="gin")
    op.drop_index("ix_users_created", table_name="users", schema="accounts")
    op.drop_table("users", schema="accounts")
