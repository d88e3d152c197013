"""Statements on the table of files."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import BigInteger, Table, Text, Uuid, bindparam, delete, func, select, text

from cairn.kernel.db.statements import Statement
from cairn.kernel.files.models import StoredFile

files = cast("Table", StoredFile.__table__)
kept = files.c.state == "kept"
_owner = bindparam("owner_id", type_=Uuid)
_of_subject = (files.c.subject_type == bindparam("subject_type", type_=Text)) & (
    files.c.subject_id == bindparam("subject_id", type_=Uuid)
)

IN_TURN: Final = Statement(
    select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("turn", type_=Text), 27)))
)
"""Waits until no other transaction holds this turn; it ends with the transaction."""
NOBODY_COPIES: Final = Statement(
    select(func.pg_try_advisory_xact_lock_shared(bindparam("lock", type_=BigInteger)).label("free"))
)
"""Whether contents may be deleted until the end of this transaction."""
HELD: Final = Statement(
    select(
        select(func.coalesce(func.sum(files.c.size), 0).cast(BigInteger))
        .where(kept, files.c.owner_id == _owner).scalar_subquery().label("bytes"),
        select(func.count()).where(kept, _of_subject).select_from(files).scalar_subquery().label("files"),
    )
)  # fmt: skip
"""Bytes of one owner, and files of one subject."""
ARRIVING: Final = Statement(
    select(files.c.id).where(files.c.id == bindparam("id", type_=Uuid), ~kept).with_for_update()
)
GO_WITH_SUBJECT: Final = Statement(
    delete(files).where(kept, _of_subject).returning(files.c.id, files.c.store, files.c.key)
)
OLD_ARRIVALS: Final = Statement(
    select(files.c.id, files.c.store, files.c.key)
    .where(~kept, files.c.created_at < bindparam("before"))
    .order_by(files.c.created_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
WITH_KEY: Final = Statement(
    select(files.c.id)
    .where(files.c.store == bindparam("store", type_=Text), files.c.key == bindparam("key", type_=Text))
    .limit(1)
)
TO_BE_COPIED: Final = Statement(
    text(
        "SELECT EXISTS (SELECT FROM kernel.outbox WHERE job = :job AND state IN ('queued', 'running')"
        " AND payload->>'key' = :key) AS waits"
    ).bindparams(bindparam("job", type_=Text), bindparam("key", type_=Text))
)
"""Whether the content under this key is still to be copied to the backups."""
PAGE: Final = Statement(
    select(files.c.id, files.c.store, files.c.key, files.c.size, files.c.sha256)
    .where(kept, files.c.id > bindparam("after", type_=Uuid))
    .order_by(files.c.id)
    .limit(bindparam("most"))
)
STAYS: Final = Statement(
    text("SELECT EXISTS (SELECT FROM kernel.files WHERE id = :id AND state = 'kept') AS stays").bindparams(
        bindparam("id", type_=Uuid)
    )
)
