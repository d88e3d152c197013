"""Revealing sealed fields: it writes nothing but the record of it."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.base.refusals import FieldProblem
from cairn.kernel.db.recording import Recording
from cairn.products.casework.access_events.actions import record
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.errors import PurposeRequired
from cairn.products.casework.reveals.schemas import FIELDS, NewReveal
from cairn.products.casework.scopes.rules import Standing


def reveal(work: Recording, beneficiary: Row, new: NewReveal) -> Row:
    """The values of these fields, and the record of which were shown and what for. Raises `PurposeRequired`."""
    purpose = _purpose(work, new)
    asked, standing = tuple(new.fields), cast("Standing", beneficiary["standing"])
    subjects = (cast("UUID", beneficiary["id"]),)
    record(
        work,
        Access("reveal_field", subjects, asked, via=standing.via, role=standing.role, purpose=purpose),
    )
    return {
        "beneficiary_id": beneficiary["id"],
        "code": beneficiary["code"],
        "fields": new.fields,
        "purpose": purpose,
        **{name: beneficiary[name] for name in FIELDS},
        "withheld_fields": [name for name in FIELDS if name not in asked],
    }


def _purpose(work: Recording, new: NewReveal) -> str:
    """What the body says it is for, or the header. Raises `PurposeRequired` where neither does, or both and not the
    same."""
    said = {purpose for purpose in (new.purpose, work.caller.purpose) if purpose}
    if len(said) != 1:
        code = "conflicting_fields" if said else "purpose_required"
        sentence = "Header and body say different purposes." if said else "Say what you need it for."
        raise PurposeRequired(errors=[FieldProblem("/purpose", code, sentence)])
    return said.pop()
