"""Disclosures over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.access_events.actions import unseen
from cairn.products.casework.beneficiaries.queries import finder
from cairn.products.casework.beneficiaries.routes import RECORDED
from cairn.products.casework.beneficiaries.schemas import BeneficiaryAnswer
from cairn.products.casework.disclosures import actions
from cairn.products.casework.disclosures.rules import disclosers
from cairn.products.casework.disclosures.schemas import (
    DisclosureAnswer,
    DisclosureQuery,
    NewDisclosure,
    NewDisclosureAnswer,
)
from cairn.products.casework.errors import (
    BeneficiaryNotFound,
    ConsentRequired,
    ConsentReviewRequired,
    Merged,
    NotInYourRole,
    PurposeRequired,
)
from cairn.products.casework.permissions import DISCLOSURE_CREATE, DISCLOSURE_READ

routes = Routes("disclosures", "/beneficiaries/{beneficiary_id}/disclosures", tag="Disclosures")
PERSON = Subject(
    "beneficiary_id", finder(disclosers), BeneficiaryAnswer, missing=BeneficiaryNotFound, unseen=unseen
)  # fmt: skip
REFUSALS = (*RECORDED, NotInYourRole)


@routes.get(
    "",
    permission=DISCLOSURE_READ,
    lists=DisclosureAnswer,
    subject=PERSON,
    store="never",
    refusals=REFUSALS,
)
async def list(reads: AuditedReads, person: Loaded, query: DisclosureQuery) -> Page:  # noqa: A001  the operation's name
    """List what was told of somebody.

    To whom, for what, which fields, the newest first; never what they said.
    """
    return await actions.listed(reads, person, query.request(), query.filters())


@routes.post(
    "",
    permission=DISCLOSURE_CREATE,
    answers=NewDisclosureAnswer,
    status=201,
    location="/api/v1/beneficiaries/{beneficiary_id}/disclosures",
    subject=PERSON,
    store="never",
    refusals=(*REFUSALS, PurposeRequired, ConsentRequired, ConsentReviewRequired, Merged),
)
async def create(work: UnitOfWork, person: Loaded, new: NewDisclosure) -> Row:
    """Tell somebody else about a beneficiary.

    Told is what you ask for, may read yourself, and what a consent in force covers for this purpose and recipient; the
    rest is withheld, and you are told why. With a reason more may be told, and the data protection officers of the
    programme learn of it. The answer has the data this once; it is recorded that it was told, and when it was not.
    """
    return await actions.disclose(work, person, new)
