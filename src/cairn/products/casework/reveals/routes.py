"""Reveals over HTTP."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.access_events.actions import unseen
from cairn.products.casework.beneficiaries.queries import finder, writers
from cairn.products.casework.beneficiaries.routes import RECORDED
from cairn.products.casework.beneficiaries.schemas import BeneficiaryAnswer
from cairn.products.casework.errors import BeneficiaryNotFound, NotInYourRole, PurposeRequired
from cairn.products.casework.permissions import BENEFICIARY_REVEAL
from cairn.products.casework.reveals import actions
from cairn.products.casework.reveals.schemas import NewReveal, Revealed

routes = Routes("reveals", "/beneficiaries/{beneficiary_id}", tag="Beneficiaries")
SUBJECT = Subject(
    "beneficiary_id", finder(writers), BeneficiaryAnswer, missing=BeneficiaryNotFound, unseen=unseen
)


@routes.post(
    "/reveal",
    permission=BENEFICIARY_REVEAL,
    answers=Revealed,
    subject=SUBJECT,
    store="never",
    idempotent=False,
    refusals=(*RECORDED, NotInYourRole, PurposeRequired),
)
async def create(work: UnitOfWork, beneficiary: Loaded, new: NewReveal) -> Row:
    """Reveal fields of a beneficiary.

    The one way to see names that are hidden. Primary workers and supervisors may, and say what for. It is recorded
    which fields you saw, and the answer is kept nowhere: an Idempotency-Key means nothing here, and asking again is
    another reveal with a record of its own. Records that are closed or merged can be asked, too.
    """
    return actions.reveal(work, beneficiary, new)
