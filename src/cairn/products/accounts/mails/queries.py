"""Whom a mail goes to, and what it tells of a session."""

from __future__ import annotations

from sqlalchemy import Text, Uuid, bindparam, select

from cairn.kernel.db.statements import Statement
from cairn.products.accounts.one_time_tokens.queries import tokens
from cairn.products.accounts.sessions.queries import sessions

OTHER_ADDRESS = Statement(
    select(tokens.c.email, tokens.c.former_email).where(
        tokens.c.id == bindparam("token_id", type_=Uuid),
        tokens.c.user_id == bindparam("user_id", type_=Uuid),
        tokens.c.purpose == bindparam("purpose", type_=Text),
    )
)
"""The addresses that a change of address is about, whichever of them the account has by now."""

DEVICE = Statement(
    select(sessions.c.device, sessions.c.address_prefix, sessions.c.created_at).where(
        sessions.c.id == bindparam("session_id", type_=Uuid),
        sessions.c.user_id == bindparam("user_id", type_=Uuid),
    )
)
