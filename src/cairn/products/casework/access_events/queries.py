"""Heads of chains, and events that hang on them."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    BigInteger,
    LargeBinary,
    SmallInteger,
    Table,
    Uuid,
    bindparam,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as insert_unless

from cairn.kernel.db.statements import Statement
from cairn.products.casework.access_events.models import AccessEvent, ChainHead, EventSubject

EVENTS: Final = cast("Table", AccessEvent.__table__)
SUBJECTS: Final = cast("Table", EventSubject.__table__)
HEADS: Final = cast("Table", ChainHead.__table__)
_chain = bindparam("chain", type_=SmallInteger)

HEAD_HELD = Statement(select(HEADS.c.seq, HEADS.c.hash).where(HEADS.c.chain == _chain).with_for_update())
"""The head of a chain, which nobody else moves until this transaction ends."""
CHAIN_BEGUN = Statement(
    insert_unless(HEADS)
    .values(chain=_chain, seq=bindparam("seq", type_=BigInteger), hash=bindparam("hash", type_=LargeBinary))
    .on_conflict_do_nothing()
)
HEAD_MOVED = Statement(
    update(HEADS)
    .where(HEADS.c.chain == _chain)
    .values(seq=bindparam("new_seq", type_=BigInteger), hash=bindparam("new_hash", type_=LargeBinary))
)
EVENT_ADDED = Statement(
    insert(EVENTS).values({column.name: bindparam(column.name) for column in EVENTS.columns})
)
SUBJECTS_ADDED = Statement(
    insert(SUBJECTS).from_select(
        ["event_id", "subject_id", "at"],
        select(
            bindparam("event_id", type_=Uuid),
            func.unnest(bindparam("subject_ids", type_=ARRAY(Uuid))),
            bindparam("at", type_=TIMESTAMP(timezone=True)),
        ),
    )
)
