"""The manifest of casework."""

from __future__ import annotations

from typing import Final

from cairn.kernel.db.holdings import Holding
from cairn.kernel.db.pools import Database
from cairn.kernel.product import Product
from cairn.kernel.vault.envelope import KeyNotTrusted
from cairn.kernel.web.opening import Opening
from cairn.kernel.web.routes import Routes
from cairn.products.casework import permissions
from cairn.products.casework.access_events.jobs import MAKING_MONTHS, MONTHS_JOB, months_are_there
from cairn.products.casework.access_events.models import AccessEvent, AuditVerification
from cairn.products.casework.access_events.routes import routes as access_event_routes
from cairn.products.casework.anchors.actions import Anchors
from cairn.products.casework.anchors.jobs import ANCHORING, anchor_job
from cairn.products.casework.anchors.routes import routes as anchor_routes
from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.assignments.routes import routes as assignment_routes
from cairn.products.casework.attendance.routes import routes as attendance_routes
from cairn.products.casework.beneficiaries.routes import routes as beneficiary_routes
from cairn.products.casework.case_notes.routes import routes as case_note_routes
from cairn.products.casework.consents.routes import routes as consent_routes
from cairn.products.casework.disclosures.routes import routes as disclosure_routes
from cairn.products.casework.erasure.actions import erasing
from cairn.products.casework.errors import (
    AlreadyAssigned,
    ClientUuidReused,
    ConsentActive,
    LastPrimary,
    NameTaken,
    SessionOverlap,
)
from cairn.products.casework.keys.actions import keys_fit
from cairn.products.casework.keys.models import SCHEMA as KEYS
from cairn.products.casework.memberships.models import Membership
from cairn.products.casework.memberships.routes import routes as membership_routes
from cairn.products.casework.notices import KINDS
from cairn.products.casework.outcomes.actions import CaseworkKeeper
from cairn.products.casework.ports import CaseworkOptions, People
from cairn.products.casework.programmes.actions import make_default
from cairn.products.casework.programmes.routes import routes as programme_routes
from cairn.products.casework.reveals.routes import routes as reveal_routes
from cairn.products.casework.seed import seeding
from cairn.products.casework.session_states.routes import routes as session_state_routes
from cairn.products.casework.session_types.routes import routes as session_type_routes
from cairn.products.casework.sessions.routes import below as beneficiary_session_routes
from cairn.products.casework.sessions.routes import routes as session_routes
from cairn.products.casework.smoke import SMOKE
from cairn.products.casework.teams.routes import routes as team_routes
from cairn.products.casework.verifications.actions import restored_with
from cairn.products.casework.verifications.jobs import verify_job
from cairn.products.casework.verifications.routes import routes as verification_routes
from cairn.products.casework.words import PURPOSES

HOLDINGS: Final = (
    Holding("memberships", Membership, "user_id", erased=False),
    Holding("assignments", Assignment, "user_id", erased=False),
    Holding("access_events", AccessEvent, "actor_id", erased=False),
    Holding("audit_verifications", AuditVerification, "user_id", erased=False),
)
ROUTES: Final[tuple[Routes, ...]] = (
    beneficiary_routes,
    session_routes,
    beneficiary_session_routes,
    session_state_routes,
    access_event_routes,
    anchor_routes,
    verification_routes,
    assignment_routes,
    programme_routes,
    team_routes,
    membership_routes,
    session_type_routes,
    attendance_routes,
    case_note_routes,
    reveal_routes,
    consent_routes,
    disclosure_routes,
)
COMMANDS: Final[dict[str, str]] = {
    "audit": "cairn.products.casework.verifications.commands",
    "casework": "cairn.products.casework.keys.commands",
}
TAGS: Final = {
    "Beneficiaries": "The people that casework is about",
    "Sessions": "What was held, or is planned, with a beneficiary or a group",
    "Access events": "Who saw and did what, chained so that nothing of it can be taken back",
    "Assignments": "Who works with a beneficiary: one primary worker, and those who support",
    "Casework structure": "Programmes, their teams, who works in them as what, and kinds of sessions",
    "Case notes": "Drafts, signed notes and their amendments",
    "Consents": "What beneficiaries agreed to, and what became of it",
    "Disclosures": "What of beneficiaries was told to others",
}
REFUSALS: Final = {
    "ck_dek_destroyed": KeyNotTrusted,
    "uq_assignments_primary": LastPrimary,
    "uq_assignments_current": AlreadyAssigned,
    "uq_consents_in_force": ConsentActive,
    "no_overlap": SessionOverlap,
    "uq_sessions_client_uuid": ClientUuidReused,
    "uq_programmes_name_key": NameTaken,
    "uq_teams_programme_id_name_key": NameTaken,
    "uq_session_types_name": NameTaken,
}


def casework(options: CaseworkOptions, people: People) -> Product:
    """The product, by these options."""
    anchors = Anchors(options.anchors, options.keys)
    return Product(
        name="casework",
        title="Casework",
        description="Beneficiaries and the sessions held with them: encrypted, recorded on every read, for teams.",
        routes=ROUTES,
        permissions=permissions.table,
        services={CaseworkOptions: options, People: people, Anchors: anchors},
        jobs=(MONTHS_JOB, anchor_job(anchors), verify_job(anchors)),
        schedules=(MAKING_MONTHS, ANCHORING),
        leaving=anchors.leave,
        restored=restored_with(anchors),
        apart=(KEYS,),
        holdings=HOLDINGS,
        erasing=erasing,
        refusals=REFUSALS,
        opening=Opening(make_default),
        seed=seeding(name_search=options.name_search),
        keeper=CaseworkKeeper(),
        ready=_ready,
        purposes=PURPOSES,
        notifications=KINDS,
        tags=TAGS,
        smoke=SMOKE,
    )


async def _ready(database: Database) -> bool:
    """Whether its keys are those that its data was sealed with, and its events have somewhere to go."""
    fit = await keys_fit(database)
    return await months_are_there(database) and fit
