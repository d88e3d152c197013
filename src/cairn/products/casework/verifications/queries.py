"""Chains as they are stored, some events at a time; and wishes to have them verified."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    BigInteger,
    Integer,
    SmallInteger,
    Table,
    bindparam,
    func,
    select,
    true,
    tuple_,
    update,
)
from sqlalchemy.sql.expression import Select

from cairn.base.paging import SortKey
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.statements import Statement
from cairn.products.casework.access_events.models import AuditVerification
from cairn.products.casework.access_events.queries import EVENTS, HEADS

_instant = TIMESTAMP(timezone=True)
_chain = bindparam("chain", type_=SmallInteger)
_seq = bindparam("seq", type_=BigInteger)
_at = bindparam("at", type_=_instant)
_mine = EVENTS.c.chain == _chain
_numbers: Select[int] = select(EVENTS.c.seq).where(_mine)

LINKS: Final = Statement(
    select(*EVENTS.columns)
    .where(
        _mine, tuple_(EVENTS.c.seq, EVENTS.c.at) > tuple_(_seq, _at),
        EVENTS.c.seq <= bindparam("last", type_=BigInteger),
    )
    .order_by(EVENTS.c.seq, EVENTS.c.at)
    .limit(bindparam("most", type_=Integer))
)  # fmt: skip
"""The events of a chain behind the one of this number and time, in their order."""
LAST_LINK: Final = Statement(_numbers.order_by(EVENTS.c.seq.desc()).limit(1))
FIRST_SINCE: Final = Statement(_numbers.where(EVENTS.c.at >= _at).order_by(EVENTS.c.seq).limit(1))
LAST_BEFORE: Final = Statement(_numbers.where(EVENTS.c.at < _at).order_by(EVENTS.c.seq.desc()).limit(1))
LINK: Final = Statement(select(EVENTS.c.at, EVENTS.c.hash).where(_mine, EVENTS.c.seq == _seq))
HEAD: Final = Statement(select(HEADS.c.seq, HEADS.c.hash).where(HEADS.c.chain == _chain))

_asked = (
    func.unnest(bindparam("chains", type_=ARRAY(SmallInteger)), bindparam("seqs", type_=ARRAY(BigInteger)))
    .table_valued("chain", "seq")
    .render_derived(name="asked")
)
ANCHORED: Final = Statement(
    select(_asked.c.chain, _asked.c.seq, EVENTS.c.id, EVENTS.c.hash).select_from(
        _asked.outerjoin(
            EVENTS,
            (EVENTS.c.chain == _asked.c.chain)
            & (EVENTS.c.seq == _asked.c.seq)
            & EVENTS.c.at.between(bindparam("since", type_=_instant), bindparam("until", type_=_instant)),
        )
    )
)
"""The events with these numbers, recorded between two times: with neither id nor hash where there is none."""

VERIFICATIONS: Final = cast("Table", AuditVerification.__table__)
KNOWN: Final = Listing(
    source=VERIFICATIONS,
    columns=tuple(VERIFICATIONS.c),
    key=VERIFICATIONS.c.id,
    visible=lambda _: true(),
    sorts={"created_at": VERIFICATIONS.c.created_at},
    default=(SortKey("created_at", descending=True),),
)
"""Verifications are about chains, not about people: whoever may verify sees each."""
_since = bindparam("since", type_=_instant)
_pending = VERIFICATIONS.c.state == "pending"
RUNNING: Final = Statement(
    select(*VERIFICATIONS.c).where(_pending, VERIFICATIONS.c.created_at > _since).limit(1)
)
GIVEN_UP: Final = Statement(
    update(VERIFICATIONS)
    .where(_pending, VERIFICATIONS.c.created_at <= _since)
    .values(state="failed", finished_at=_at)
)
TO_VERIFY: Final = Statement(
    select(*VERIFICATIONS.c).where(_pending, VERIFICATIONS.c.id == bindparam("row_id")).with_for_update()
)
