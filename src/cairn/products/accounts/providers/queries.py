"""Statements on accounts at providers, and on sign-ins that are on their way there."""

from __future__ import annotations

from typing import cast

from sqlalchemy import TIMESTAMP, Table, Text, Uuid, bindparam, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from cairn.kernel.db.statements import Statement
from cairn.products.accounts.providers.models import ProviderAccount, ProviderAttempt
from cairn.products.accounts.users.queries import ADMISSIBLE
from cairn.products.accounts.users.queries import table as users

accounts = cast("Table", ProviderAccount.__table__)
attempts = cast("Table", ProviderAttempt.__table__)
_user = bindparam("user_id", type_=Uuid)
_provider = bindparam("provider", type_=Text)
_at = bindparam("at", type_=TIMESTAMP(timezone=True))
_NEW_USER = [column for column in users.c if column.computed is None]

ATTEMPT = Statement(
    select(attempts).where(attempts.c.id == bindparam("attempt_id", type_=Uuid)).with_for_update()
)
SPENT = Statement(
    update(attempts).where(attempts.c.id == bindparam("attempt_id", type_=Uuid)).values(spent_at=_at)
)
EXPIRED = Statement(delete(attempts).where(attempts.c.expires_at < _at))

BY_SUBJECT = Statement(
    select(accounts).where(
        accounts.c.provider == _provider, accounts.c.subject == bindparam("subject", type_=Text)
    )
)
UNLINK_ALL = Statement(delete(accounts).where(accounts.c.user_id == _user))
OF_USER = Statement(select(accounts).where(accounts.c.user_id == _user, accounts.c.provider == _provider))

LOCKED = Statement(select(*ADMISSIBLE).where(users.c.id == _user).with_for_update())
"""Holds the user's row, as everything does that gives or takes ways in: they come one after the other."""

ADD_IF_FREE = Statement(
    insert(users)
    .values({column.name: bindparam(f"new_{column.name}", type_=column.type) for column in _NEW_USER})
    .on_conflict_do_nothing()
    .returning(users.c.id)
)
"""Nothing where the address or the user name is somebody's already."""

OTHER_WAYS_IN = Statement(
    select(
        func.count().label("ways"),
    )
    .select_from(users.outerjoin(accounts, accounts.c.user_id == users.c.id))
    .where(
        users.c.id == _user,
        or_(
            users.c.password_hash.is_not(None),
            users.c.email_verified_at.is_not(None),
            accounts.c.provider != _provider,
        ),
    )
)
"""Zero where this provider is all that somebody has: a code can be mailed to an address that was confirmed."""
