"""Events that hang on one another, and who may see them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Date,
    LargeBinary,
    Table,
    Text,
    Uuid,
    any_,
    bindparam,
    case,
    func,
    insert,
    or_,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import insert as insert_unless

from cairn.base.paging import SortKey
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.statements import Statement
from cairn.products.casework.access_events.models import AccessEvent, ChainHead, EventSubject
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.scopes.queries import OVERSEEN, OVERSEES

EVENTS: Final = cast("Table", AccessEvent.__table__)
SUBJECTS: Final = cast("Table", EventSubject.__table__)
HEADS: Final = cast("Table", ChainHead.__table__)


def _bytes(name: str) -> ColumnElement[bytes]:
    return bindparam(name, type_=LargeBinary)


def _event_chained() -> Statement:
    """Moves the head of the chain by one, waiting for whoever holds it, and adds the event behind what it was. Binds:
    the event's columns but `seq` and `hash`; `first_hash`, which it has as the first of its chain; and what its hash is
    made of besides the hash before and its number: `prefix`, `opening`, `closing` (see `kernel.audit.chain.around`)."""
    given = {
        column.name: bindparam(column.name, type_=column.type)
        for column in EVENTS.columns
        if column.name not in {"seq", "hash"}
    }
    number = (HEADS.c.seq + 1).label("seq")
    parts = (
        _bytes("prefix"), HEADS.c.hash, _bytes("opening"), func.convert_to(number.element.cast(Text), "UTF8"),
        _bytes("closing"),
    )  # fmt: skip
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.op("||")(part)
    first = insert_unless(HEADS).values(chain=given["chain"], seq=1, hash=_bytes("first_hash"))
    moved = (
        first.on_conflict_do_update(
            index_elements=[HEADS.c.chain], set_={"seq": number.element, "hash": func.sha256(whole)}
        )
        .returning(HEADS.c.seq, HEADS.c.hash)
        .cte("moved")
    )
    whom = select(given["id"], func.unnest(given["subject_ids"]), given["at"]).select_from(moved)
    named = insert(SUBJECTS).from_select(["event_id", "subject_id", "at"], whom).cte("named")
    row = select(*given.values(), moved.c.seq, moved.c.hash)
    added = insert(EVENTS).from_select([*given, "seq", "hash"], row).add_cte(named)
    return Statement(added.returning(EVENTS.c.seq))


EVENT_CHAINED = _event_chained()
"""One round trip, for all the time that a head is held but for the commit."""


_beneficiaries = cast("Table", Beneficiary.__table__)
_instant = TIMESTAMP(timezone=True)
_caller = bindparam("caller_id", type_=Uuid)
_OVERSEEN_SUBJECTS: Final = (
    select(SUBJECTS.c.subject_id)
    .join(_beneficiaries, _beneficiaries.c.id == SUBJECTS.c.subject_id)
    .where(
        SUBJECTS.c.event_id == EVENTS.c.id, SUBJECTS.c.at == EVENTS.c.at,
        _beneficiaries.c.programme_id == any_(OVERSEEN),
    )
    .correlate(EVENTS)
)  # fmt: skip
"""Whom an event is about, of those in programmes that the caller oversees."""
_SUBJECTS_SHOWN = case(
    (EVENTS.c.actor_id == _caller, EVENTS.c.subject_ids),
    else_=func.array(_OVERSEEN_SUBJECTS.order_by(SUBJECTS.c.subject_id).scalar_subquery(), type_=ARRAY(Uuid)),
).label("subject_ids")
_NAMED = SUBJECTS.c.subject_id == bindparam("subject_id", type_=Uuid)


def _listing(
    columns: Sequence[ColumnElement[object]], visible: ColumnElement[bool], about: ColumnElement[bool]
) -> Listing:
    equal = ("actor_id", "action", "result", "purpose")
    return Listing(
        source=EVENTS,
        columns=columns,
        key=EVENTS.c.id,
        visible=lambda _: visible,
        sorts={"at": EVENTS.c.at},
        default=(SortKey("at", descending=True),),
        filters={
            **{name: EVENTS.c[name] == bindparam(name, type_=EVENTS.c[name].type) for name in equal},
            "subject_id": about,
            "from": EVENTS.c.at >= bindparam("from", type_=_instant),
            "to": EVENTS.c.at < bindparam("to", type_=_instant),
        },
    )


_ABOUT = (
    select(SUBJECTS.c.event_id)
    .where(SUBJECTS.c.event_id == EVENTS.c.id, SUBJECTS.c.at == EVENTS.c.at, _NAMED)
    .correlate(EVENTS)
    .exists()
)
ALL_EVENTS: Final = _listing(tuple(EVENTS.c), true(), _ABOUT)
"""What auditors see."""
OVERSEEN_EVENTS: Final = _listing(
    tuple(_SUBJECTS_SHOWN if column.name == "subject_ids" else column for column in EVENTS.c),
    or_(EVENTS.c.actor_id == _caller, _OVERSEEN_SUBJECTS.exists()),
    _OVERSEEN_SUBJECTS.where(_NAMED).exists(),
)
"""What data protection officers see: what was done with beneficiaries in the programmes that they oversee, of others in
the same event nothing; and what they did themselves."""
OVERSEEING: Final = Statement(select(OVERSEES.label("oversees")))
MONTHS_MADE: Final = Statement(
    select(
        func.casework.make_months(bindparam("first", type_=Date), bindparam("last", type_=Date)).label("made")
    )
)
