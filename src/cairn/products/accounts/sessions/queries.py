"""Statements on sessions and refresh tokens."""

from __future__ import annotations

from typing import cast

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    LargeBinary,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    null,
    select,
    update,
)

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.statements import Statement
from cairn.products.accounts.factors.models import Factor
from cairn.products.accounts.sessions.models import RefreshToken, Session
from cairn.products.accounts.users.queries import ADMISSIBLE, PROFILE
from cairn.products.accounts.users.queries import table as users

sessions = cast("Table", Session.__table__)
tokens = cast("Table", RefreshToken.__table__)
_factors = cast("Table", Factor.__table__)
_user = bindparam("user_id", type_=Uuid)
_session = bindparam("session_id", type_=Uuid)
_at = bindparam("at", type_=TIMESTAMP(timezone=True))
_before = bindparam("before", type_=TIMESTAMP(timezone=True))


def visible_to(_caller: Caller) -> ColumnElement[bool]:
    """One's own living sessions."""
    mine = sessions.c.user_id == bindparam("caller_id", type_=Uuid)
    return and_(mine, sessions.c.ended_at.is_(None))


SESSIONS = Listing(
    source=sessions,
    columns=[column for column in sessions.c if column.name not in {"ended_at", "end_reason", "proved_at"}],
    key=sessions.c.id,
    visible=visible_to,
    sorts={"created_at": sessions.c.created_at, "last_seen_at": sessions.c.last_seen_at},
    default=(SortKey("created_at", descending=True),),
)

STANDING = Statement(
    select(users.c.id, users.c.roles, users.c.state, sessions.c.ended_at, sessions.c.last_seen_at)
    .select_from(sessions.join(users, users.c.id == sessions.c.user_id))
    .where(sessions.c.id == _session)
)
"""Everything that decides whether an access token of a session is still good, and for what."""

PROVED = Statement(
    select(sessions.c.proved_at).where(sessions.c.id == _session, sessions.c.ended_at.is_(None))
)

PROVE = Statement(
    update(sessions).where(sessions.c.id == _session, sessions.c.ended_at.is_(None)).values(proved_at=_at)
)
KNOWN_NETWORK = Statement(
    select(
        exists()
        .where(sessions.c.user_id == _user, sessions.c.address_prefix == bindparam("network", type_=Text))
        .label("known")
    )
)

SEEN = Statement(
    update(sessions)
    .where(sessions.c.id == bindparam("ids", type_=ARRAY(Uuid)).any_(), sessions.c.last_seen_at < _before)
    .values(last_seen_at=_at)
)

_as_it_was = users.alias("as_it_was")
_before_this = select(_as_it_was.c.last_login_at).where(_as_it_was.c.id == _user).scalar_subquery()
_has_factor = exists().where(_factors.c.user_id == users.c.id, _factors.c.confirmed_at.is_not(None))

SIGN_IN = Statement(
    update(users)
    .where(
        users.c.id == _user,
        users.c.password_hash == bindparam("verified_hash", type_=Text),
        users.c.state == "active",
    )
    .values(
        last_login_at=case((_has_factor, users.c.last_login_at), else_=_at),
        password_hash=func.coalesce(bindparam("upgraded_hash", type_=Text), users.c.password_hash),
    )
    .returning(*ADMISSIBLE, _before_this.label("signed_in_before"))
)
"""Holds the user's row: a change of password that runs beside it comes before or after, never between. Where a second
factor has yet to answer, nobody has signed in."""

TOKEN = Statement(
    select(
        *PROFILE,
        tokens.c.session_id,
        tokens.c.expires_at.label("token_expires_at"),
        tokens.c.spent_at,
        tokens.c.successor_sealed,
        sessions.c.ended_at,
    )
    .select_from(
        tokens.join(sessions, sessions.c.id == tokens.c.session_id).join(
            users, users.c.id == tokens.c.user_id
        )
    )
    .where(tokens.c.digest == bindparam("digest", type_=LargeBinary))
    .with_for_update(of=tokens)
)

SPEND = Statement(
    update(tokens)
    .where(tokens.c.digest == bindparam("spent_digest", type_=LargeBinary))
    .values(spent_at=_at, successor_sealed=bindparam("sealed", type_=LargeBinary))
)
TOUCH = Statement(update(sessions).where(sessions.c.id == _session).values(last_seen_at=_at))

_end = (
    update(sessions)
    .where(sessions.c.user_id == _user, sessions.c.ended_at.is_(None))
    .values(ended_at=_at, end_reason=bindparam("reason", type_=Text))
)
END = {
    "local": Statement(_end.where(sessions.c.id == _session)),
    "others": Statement(_end.where(sessions.c.id != _session)),
    "global": Statement(_end),
}

EXPIRED_TOKENS = Statement(delete(tokens).where(tokens.c.expires_at < _at))
UNSEAL = Statement(
    update(tokens)
    .where(tokens.c.spent_at < _before, tokens.c.successor_sealed.is_not(None))
    .values(successor_sealed=null())
)
OLD_SESSIONS = Statement(delete(sessions).where(sessions.c.last_seen_at < _before))
