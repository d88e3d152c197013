"""Attestations over HTTP: one's own, and what administrators do by id."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.attestations import actions
from cairn.products.travel.attestations.queries import OWN, find_any
from cairn.products.travel.attestations.schemas import (
    AttestationAnswer,
    AttestationQuery,
    NewDeclaration,
    NewVerification,
)
from cairn.products.travel.errors import AlreadyDeclared, AttestationNotFound, RedeclareNeedsReview
from cairn.products.travel.permissions import ATTESTATION_SELF, ATTESTATION_VERIFY

attestations = Routes("attestations", "/women-safety/attestations", tag="Women's safety")
MINE = Subject("attestation_id", OWN.find, AttestationAnswer, owner="user_id", missing=AttestationNotFound)
ANYBODYS = Subject(
    "attestation_id", find_any, AttestationAnswer, owner="user_id", missing=AttestationNotFound
)


@attestations.get("", permission=ATTESTATION_SELF, lists=AttestationAnswer, store="never")
async def list(caller: Caller, reads: Reads, query: AttestationQuery) -> Page:  # noqa: A001  the operation's name
    """List what is attested of you.

    Also what was revoked or has expired. Nobody else is shown any of it.
    """
    return await OWN.page(reads, caller, query.request(), query.filters())


@attestations.post(
    "",
    permission=ATTESTATION_SELF,
    answers=AttestationAnswer,
    status=201,
    location="/api/v1/women-safety/attestations/{id}",
    refusals=(AlreadyDeclared, RedeclareNeedsReview),
    store="never",
)
async def create(work: UnitOfWork, new: NewDeclaration) -> Row:
    """Declare your gender.

    Once: after you took it back, or it was revoked, only an administrator can declare it again.
    """
    return await actions.declare(work, new)


@attestations.delete("/{attestation_id}", permission=ATTESTATION_SELF, subject=MINE, store="never")
async def delete(work: UnitOfWork, attestation: Loaded) -> None:
    """Take an attestation of yours back.

    It does not count any more, and you leave what it let you into. That it was there is remembered.
    """
    actions.revoke(work, attestation)


@attestations.post(
    "/verify",
    permission=ATTESTATION_VERIFY,
    answers=AttestationAnswer,
    status=201,
    location="/api/v1/women-safety/attestations/{id}",
    store="never",
)
async def verify(work: UnitOfWork, new: NewVerification) -> Row:
    """Vouch for somebody.

    It takes the place of what held of that kind.
    """
    return await actions.verify(work, new)


@attestations.post(
    "/{attestation_id}/revoke",
    permission=ATTESTATION_VERIFY,
    answers=AttestationAnswer,
    subject=ANYBODYS,
    store="never",
)
async def revoke(work: UnitOfWork, attestation: Loaded) -> Row:
    """Revoke an attestation.

    Again it changes nothing, and answers as the first time did.
    """
    return actions.revoke(work, attestation)
