"""Telling others: what is told is recorded, and what was asked for in vain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Page, PageRequest, Row
from cairn.base.refusals import FieldProblem, Refusal
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.transact import Traced
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import notify_all
from cairn.kernel.vault import CannotOpen
from cairn.products.casework.access_events.actions import record, tampered
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.consents.queries import COVERING
from cairn.products.casework.disclosures.models import SEALED, Disclosure
from cairn.products.casework.disclosures.queries import LISTED, OFFICERS
from cairn.products.casework.disclosures.rules import NEVER_OVERRIDDEN, Ruling, ruling
from cairn.products.casework.disclosures.schemas import NewDisclosure
from cairn.products.casework.errors import ConsentRequired, ConsentReviewRequired, Merged, PurposeRequired
from cairn.products.casework.keys.actions import key_of, opened, sealed
from cairn.products.casework.notices import CONSENT_OVERRIDDEN
from cairn.products.casework.scopes.rules import Standing


async def listed(reads: AuditedReads, person: Row, asked: PageRequest, filters: Row) -> Page:
    """A page of what was told of a beneficiary, and the record that the caller saw it."""
    found = await LISTED.page(reads, reads.caller, asked, {**filters, "beneficiary_id": person["id"]})
    items = [_opened(reads, row) for row in found.items]
    fields = [name for name in SEALED if any(row[name] is not None for row in items)]
    standing = cast("Standing", person["standing"])
    of = (cast("UUID", person["id"]),)
    record(reads, Access("list", of, fields, standing.via, standing.role, detail={"list": "disclosures"}))
    return Page(items, found.per_page, found.page, found.total, found.next_cursor)


async def disclose(work: UnitOfWork, person: Row, new: NewDisclosure) -> Row:
    """What of a beneficiary is told now, with its values. Raises `PurposeRequired`, `Merged`, and with a record of it
    `ConsentRequired` or `ConsentReviewRequired` where nothing may be told."""
    if new.purpose is None:
        raise PurposeRequired(errors=[FieldProblem("/purpose", "purpose_required", PurposeRequired.says)])
    if person["status"] == "merged":
        raise Merged
    if new.override_reason is not None and new.purpose in NEVER_OVERRIDDEN:
        raise _refused(person, new, ConsentRequired())
    asked = {"beneficiary_id": person["id"], "purpose": new.purpose}
    consent = await work.row(COVERING, asked)
    ruled = ruling(new.fields, new.recipient, consent, person, work.now)
    if new.override_reason is not None:
        ruled = ruled.overriding()
    if not ruled.disclosed:
        raise _refused(person, new, ConsentReviewRequired() if ruled.only_unreviewed else ConsentRequired())
    row = _added(work, person, new, ruled, consent if ruled.consented else None)
    if ruled.overridden:
        officers = await work.rows(OFFICERS, {"programme_id": person["programme_id"], "now": work.now})
        told = [cast("UUID", officer["user_id"]) for officer in officers]
        notify_all(work, told, CONSENT_OVERRIDDEN, cast("UUID", person["id"]))
    return {**row, "data": _data(person, ruled)}


def _added(work: UnitOfWork, person: Row, new: NewDisclosure, ruled: Ruling, consent: Row | None) -> Row:
    row_id, reason = new_id(), new.override_reason if ruled.overridden else None
    row: Row = {
        "id": row_id, "beneficiary_id": person["id"], "dek_id": person["dek_id"],
        "consent_id": consent and consent["id"], "recipient": new.recipient, "purpose": new.purpose,
        "fields": new.fields, "disclosed": [*ruled.disclosed],
        "withheld": [{"field": name, "why": why} for name, why in ruled.withheld.items()],
        "created_by": work.caller.id, "created_at": work.now,
    }  # fmt: skip
    key = key_of(work, person, person["id"])
    work.add(Disclosure, {**row, **sealed(key, "disclosure", row_id, {"override_reason": reason})}, None)
    detail = {"disclosure_id": str(row_id), "purpose": str(new.purpose)}
    if consent:
        detail["consent_id"] = str(consent["id"])
    if ruled.overridden:
        detail["overridden"] = ",".join(sorted(ruled.overridden))
    basis = str(consent["legal_basis"]) if consent else None
    _record(work, "override" if ruled.overridden else "disclose", person, ruled.disclosed, detail, basis)
    return {**row, "override_reason": reason, "withheld_fields": []}


def _data(person: Row, ruled: Ruling) -> dict[str, object]:
    told = {name: person[name] for name in ruled.disclosed}
    precise = {"birth_precision": person["birth_precision"]} if told.get("date_of_birth") else {}
    return {**told, **precise}


def _refused(person: Row, new: NewDisclosure, refusal: Refusal) -> Traced:
    """The refusal, and the record of what was asked for."""
    action = "disclose" if new.override_reason is None else "override"
    detail = {"purpose": str(new.purpose), "why": refusal.code}
    return Traced(refusal, lambda work: _record(work, action, person, new.fields, detail, result="denied"))


def _record(
    work: UnitOfWork,
    action: str,
    person: Row,
    fields: Sequence[str],
    detail: Mapping[str, str],
    legal_basis: str | None = None,
    result: str = "ok",
) -> None:
    standing = cast("Standing", person["standing"])
    access = Access(
        action, (cast("UUID", person["id"]),), fields, standing.via, standing.role, result,
        legal_basis=legal_basis, detail=detail,
    )  # fmt: skip
    record(work, access)


def _opened(reads: AuditedReads, row: Row) -> Row:
    try:
        values = opened(key_of(reads, row, row["beneficiary_id"]), "disclosure", row, SEALED)
    except CannotOpen:
        tampered("disclosure", row["id"])
        record(reads, Access("integrity_failure", (cast("UUID", row["id"]),), SEALED))
        return {**row, **dict.fromkeys(SEALED), "withheld_fields": [*SEALED]}
    return {**row, **values, "withheld_fields": []}
