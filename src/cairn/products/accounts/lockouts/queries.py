"""Statements on lockouts, and the one that reads whoever signs in together with what is locked."""

from __future__ import annotations

from typing import cast

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Label,
    Table,
    Text,
    Uuid,
    bindparam,
    delete,
    func,
    or_,
    select,
    text,
    true,
)

from cairn.kernel.db.statements import Statement
from cairn.products.accounts.lockouts.models import Lockout
from cairn.products.accounts.lockouts.rules import MOST_ANYWHERE, MOST_IN_A_PLACE
from cairn.products.accounts.users.queries import CREDENTIALS
from cairn.products.accounts.users.queries import table as users

table = cast("Table", Lockout.__table__)
_subject = bindparam("subject", type_=Uuid)
_at = bindparam("at", type_=TIMESTAMP(timezone=True))
_nobody = select(bindparam("stranger", type_=Uuid).label("id")).subquery("nobody")


def _until(subject: ColumnElement[object], place: str, label: str) -> Label[object]:
    asked = select(table.c.locked_until).where(
        table.c.subject == subject, table.c.place == bindparam(place, type_=Text)
    )
    return asked.scalar_subquery().label(label)


def _locks(subject: ColumnElement[object]) -> tuple[Label[object], ...]:
    return (
        _until(subject, "network", "pair"),
        _until(subject, "anywhere", "anywhere"),
        _until(subject, "device", "device"),
    )


def _claimed(condition: ColumnElement[bool]) -> Statement:
    known = CREDENTIALS.where(condition).subquery("known")
    subject = func.coalesce(known.c.id, _nobody.c.id)
    found = _nobody.outerjoin(known, true())
    return Statement(select(*known.c, subject.label("subject"), *_locks(subject)).select_from(found))


CLAIMED_BY_EMAIL = _claimed(users.c.email_key == bindparam("key", type_=Text))
CLAIMED_BY_USERNAME = _claimed(users.c.username_key == bindparam("key", type_=Text))
"""One row, whoever is claimed to be: the columns of a user, all null for a name that nobody has, and what is locked."""
LOCKS = Statement(select(*_locks(_subject)))

FAILED = Statement(
    text(
        f"""
        INSERT INTO accounts.lockouts AS had (subject, place, failed_at, locked_until, expires_at)
        SELECT :subject, place, ARRAY[:at], NULL, :lock_until
        FROM unnest(:places) AS place ORDER BY place COLLATE "C"
        ON CONFLICT (subject, place) DO UPDATE SET
          failed_at = ARRAY(
            SELECT moment FROM unnest(had.failed_at) AS moment
            WHERE moment > :since ORDER BY moment DESC LIMIT {MOST_ANYWHERE - 1}
          ) || :at,
          locked_until = CASE
            WHEN had.locked_until > :at THEN had.locked_until
            WHEN (SELECT count(*) FROM unnest(had.failed_at) AS moment WHERE moment > :since)
              >= CASE had.place WHEN :anywhere THEN {MOST_ANYWHERE - 1} ELSE {MOST_IN_A_PLACE - 1} END THEN :lock_until
          END,
          expires_at = greatest(had.expires_at, :lock_until)
        RETURNING place, locked_until
        """  # noqa: S608  the figures are ours
    ).bindparams(
        bindparam("subject", type_=Uuid),
        bindparam("places", type_=ARRAY(Text)),
        bindparam("anywhere", type_=Text),
        bindparam("at", type_=TIMESTAMP(timezone=True)),
        bindparam("since", type_=TIMESTAMP(timezone=True)),
        bindparam("lock_until", type_=TIMESTAMP(timezone=True)),
    )
)
"""Counts one failure in all its places at once. All who count for one subject lock the row of "anywhere" first, so that
they come one after the other and never wait in a circle. A lock is never prolonged: `locked_until` is `lock_until`
where it begins with this failure."""

FORGET = Statement(
    delete(table).where(
        table.c.subject == _subject,
        table.c.place == bindparam("places", type_=ARRAY(Text)).any_(),
        or_(table.c.locked_until.is_(None), table.c.locked_until <= _at),
    )
)
"""Failures that have locked something stay: who signs in beside a lock, for instance by mail, does not lift it."""
CLEAR = Statement(delete(table).where(table.c.subject == _subject).returning(table.c.place))
EXPIRED = Statement(delete(table).where(table.c.expires_at < _at))
