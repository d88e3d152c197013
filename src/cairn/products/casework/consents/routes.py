"""Consents over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.access_events.actions import unseen
from cairn.products.casework.beneficiaries.queries import finder as beneficiary_finder
from cairn.products.casework.beneficiaries.routes import RECORDED
from cairn.products.casework.beneficiaries.schemas import BeneficiaryAnswer
from cairn.products.casework.consents import actions
from cairn.products.casework.consents.queries import finder
from cairn.products.casework.consents.rules import managers, overseers
from cairn.products.casework.consents.schemas import (
    ConsentAnswer,
    ConsentQuery,
    ConsentTerms,
    GivenConsent,
    NewConsent,
    Renewal,
)
from cairn.products.casework.errors import (
    BackDated,
    BeneficiaryClosed,
    BeneficiaryNotFound,
    ConsentActive,
    ConsentImmutable,
    ConsentNotFound,
    InvalidTransition,
    Merged,
    NotInYourRole,
    UnknownReference,
)
from cairn.products.casework.permissions import CONSENT_MANAGE, CONSENT_READ

routes = Routes("consents", "", tag="Consents")
PERSON = Subject(
    "beneficiary_id", beneficiary_finder(managers), BeneficiaryAnswer, missing=BeneficiaryNotFound, unseen=unseen
)  # fmt: skip
CONSENT = Subject("consent_id", finder(), ConsentAnswer, missing=ConsentNotFound, unseen=unseen)
OVERSEEN = Subject("consent_id", finder(overseers), ConsentAnswer, missing=ConsentNotFound, unseen=unseen)
REFUSALS = (*RECORDED, NotInYourRole)


@routes.get(
    "/beneficiaries/{beneficiary_id}/consents",
    permission=CONSENT_READ,
    lists=ConsentAnswer,
    subject=PERSON,
    store="never",
    refusals=REFUSALS,
)
async def list(reads: AuditedReads, person: Loaded, query: ConsentQuery) -> Page:  # noqa: A001  the operation's name
    """List somebody's consents.

    What the beneficiary was asked to agree to and what became of it, the newest first. For who works with the person,
    the supervisors of the team and the data protection officers of the programme.
    """
    return await actions.listed(reads, person, query.request(), query.filters())


@routes.post(
    "/beneficiaries/{beneficiary_id}/consents",
    permission=CONSENT_MANAGE,
    answers=ConsentAnswer,
    status=201,
    location="/api/v1/casework/consents/{id}",
    subject=PERSON,
    store="never",
    refusals=(*REFUSALS, BackDated, UnknownReference, ConsentActive, BeneficiaryClosed, Merged),
)
async def create(work: UnitOfWork, person: Loaded, new: NewConsent) -> Row:
    """Record a consent.

    That it was asked for, or with `state` given, that somebody agreed. One is in force for a person and purpose at a
    time: one that names another in `supersedes` invalidates that one when it is given.
    """
    return await actions.create(work, person, new)


@routes.get(
    "/casework/consents/{consent_id}",
    permission=CONSENT_READ,
    answers=ConsentAnswer,
    subject=CONSENT,
    store="never",
    refusals=REFUSALS,
)
async def read(reads: AuditedReads, consent: Loaded) -> Row:
    """Read one consent."""
    return actions.viewed(reads, consent)


@routes.change(
    "/casework/consents/{consent_id}",
    permission=CONSENT_MANAGE,
    answers=ConsentAnswer,
    subject=CONSENT,
    store="never",
    refusals=(*REFUSALS, BackDated, UnknownReference, ConsentImmutable, BeneficiaryClosed, Merged),
)
async def update(work: UnitOfWork, consent: Loaded, changes: Changes[ConsentTerms]) -> Row:
    """Change what is asked for.

    While it is requested. From given on a consent stays as it was given: record another that supersedes it.
    """
    return await actions.update(work, consent, changes)


@routes.post(
    "/casework/consents/{consent_id}/give",
    permission=CONSENT_MANAGE,
    answers=ConsentAnswer,
    subject=CONSENT,
    store="never",
    refusals=(*REFUSALS, BackDated, ConsentActive, InvalidTransition, BeneficiaryClosed, Merged),
)
async def give(work: UnitOfWork, consent: Loaded, given: GivenConsent | None) -> Row:
    """Say that a requested consent was given.

    How and from when may be said, too. It covers nothing before it was recorded, from whenever on it is valid.
    """
    return await actions.give(work, consent, given)


@routes.post(
    "/casework/consents/{consent_id}/refuse",
    permission=CONSENT_MANAGE,
    answers=ConsentAnswer,
    subject=CONSENT,
    store="never",
    refusals=(*REFUSALS, InvalidTransition, Merged),
)
async def refuse(work: UnitOfWork, consent: Loaded) -> Row:
    """Say that a requested consent was refused."""
    return actions.refuse(work, consent)


@routes.post(
    "/casework/consents/{consent_id}/withdraw",
    permission=CONSENT_MANAGE,
    answers=ConsentAnswer,
    subject=CONSENT,
    store="never",
    refusals=(*REFUSALS, InvalidTransition, Merged),
)
async def withdraw(work: UnitOfWork, consent: Loaded) -> Row:
    """Withdraw a consent.

    At any time, also when the case is closed. It covers nothing from now on.
    """
    return actions.withdraw(work, consent)


@routes.post(
    "/casework/consents/{consent_id}/renew",
    permission=CONSENT_MANAGE,
    answers=ConsentAnswer,
    subject=CONSENT,
    store="never",
    refusals=(*REFUSALS, ConsentActive, InvalidTransition, BeneficiaryClosed, Merged),
)
async def renew(work: UnitOfWork, consent: Loaded, renewal: Renewal) -> Row:
    """Renew a consent.

    One that was given, or has expired. It says the same until the new end.
    """
    return await actions.renew(work, consent, renewal.expires_at)


@routes.post(
    "/casework/consents/{consent_id}/invalidate",
    permission=CONSENT_MANAGE,
    answers=ConsentAnswer,
    subject=OVERSEEN,
    store="never",
    refusals=(*REFUSALS, InvalidTransition, Merged),
)
async def invalidate(work: UnitOfWork, consent: Loaded) -> Row:
    """Invalidate a consent.

    As a data protection officer, where it should never have counted.
    """
    return actions.invalidate(work, consent)
