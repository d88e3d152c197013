"""Beneficiaries over HTTP."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.access_events.actions import unseen
from cairn.products.casework.beneficiaries import actions
from cairn.products.casework.beneficiaries.queries import finder
from cairn.products.casework.beneficiaries.schemas import BeneficiaryAnswer
from cairn.products.casework.errors import AuditUnavailable, BeneficiaryNotFound, IntegrityFailure
from cairn.products.casework.permissions import BENEFICIARY_READ

routes = Routes("beneficiaries", "/beneficiaries", tag="Beneficiaries")
RECORDED = (AuditUnavailable, IntegrityFailure)
"""What whoever reads or writes what is recorded and sealed may be told."""
SEEN = Subject("beneficiary_id", finder(), BeneficiaryAnswer, missing=BeneficiaryNotFound, unseen=unseen)


@routes.get(
    "/{beneficiary_id}",
    permission=BENEFICIARY_READ,
    answers=BeneficiaryAnswer,
    subject=SEEN,
    store="never",
    refusals=RECORDED,
)
async def read(reads: AuditedReads, beneficiary: Loaded) -> Row:
    """Read one beneficiary.

    It is recorded that you did, and what for. A record that is out of your scope is not there for you, and that you
    asked is recorded too.
    """
    return actions.viewed(reads, beneficiary)
