"""Travel's manifest."""

from __future__ import annotations

from cairn.kernel.db.holdings import Holding
from cairn.kernel.jobs.named import Job
from cairn.kernel.limits import Rate
from cairn.kernel.mail import Mailer
from cairn.kernel.product import Product
from cairn.kernel.settings import Settings
from cairn.products.travel import permissions
from cairn.products.travel.activity.jobs import FORGET, FORGETTING
from cairn.products.travel.activity.models import ActivityDay as ActivityDay
from cairn.products.travel.activity.routes import routes as views
from cairn.products.travel.attestations.models import Attestation
from cairn.products.travel.attestations.routes import attestations
from cairn.products.travel.blocks.models import Block
from cairn.products.travel.blocks.routes import blocks
from cairn.products.travel.boards.routes import routes as boards
from cairn.products.travel.bookings.jobs import SETTLE, SETTLING
from cairn.products.travel.bookings.models import Booking
from cairn.products.travel.bookings.routes import routes as bookings
from cairn.products.travel.erasure.actions import erasing
from cairn.products.travel.erasure.rules import NO_GUIDE, NO_ORGANIZER
from cairn.products.travel.errors import AlreadyMember, AlreadyReviewed, GroupFull, GuideExists, SlotTaken
from cairn.products.travel.group_invites.routes import routes as group_invites
from cairn.products.travel.group_members.jobs import LAPSE, LAPSING
from cairn.products.travel.group_members.routes import routes as group_members
from cairn.products.travel.guide_reviews.jobs import GUIDE_MEAN, PUBLISH
from cairn.products.travel.guide_reviews.jobs import SCHEDULES as REVIEW_SCHEDULES
from cairn.products.travel.guide_reviews.models import GuideReview
from cairn.products.travel.guide_reviews.routes import routes as guide_reviews
from cairn.products.travel.guides.models import Guide
from cairn.products.travel.guides.routes import routes as guides
from cairn.products.travel.intel_responses.routes import routes as intel_responses
from cairn.products.travel.intel_stats.routes import routes as intel_stats
from cairn.products.travel.itineraries.jobs import PURGE, PURGING
from cairn.products.travel.itineraries.models import Itinerary, Save
from cairn.products.travel.itineraries.queries import SEARCHED_ITINERARIES
from cairn.products.travel.itineraries.routes import routes as itineraries
from cairn.products.travel.mails.jobs import mail_job
from cairn.products.travel.mails.templates import Letters
from cairn.products.travel.matching.routes import matching, preferences
from cairn.products.travel.notices import KINDS
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.reports.models import Report
from cairn.products.travel.reports.routes import routes as reports
from cairn.products.travel.resources.models import SafetyResource as SafetyResource
from cairn.products.travel.resources.queries import SEARCHED_RESOURCES
from cairn.products.travel.resources.routes import routes as resources
from cairn.products.travel.safety.jobs import NIGHTLY, means_job, recompute_job
from cairn.products.travel.safety.models import ScoreMean as ScoreMean
from cairn.products.travel.safety.routes import routes as itinerary_safety
from cairn.products.travel.safety_ratings.models import SafetyRating
from cairn.products.travel.safety_ratings.routes import of_itineraries as itinerary_ratings
from cairn.products.travel.safety_ratings.routes import routes as safety_ratings
from cairn.products.travel.safety_settings.models import SafetyContact, SafetySettings
from cairn.products.travel.safety_settings.routes import safety_contacts, safety_settings
from cairn.products.travel.saves.routes import routes as saves
from cairn.products.travel.seed import seeding
from cairn.products.travel.smoke import SMOKE
from cairn.products.travel.travel_groups.models import GroupInvite, GroupMember, GroupPreferences, TravelGroup
from cairn.products.travel.travel_groups.routes import routes as travel_groups
from cairn.products.travel.travel_intel import jobs as intel_jobs
from cairn.products.travel.travel_intel.models import IntelResponse, TravelIntel
from cairn.products.travel.travel_intel.routes import routes as travel_intel
from cairn.products.travel.votes.models import Vote

HOLDINGS = (
    Holding(
        "itineraries",
        Itinerary,
        "owner_id",
        tags=("itineraries", "boards", "itinerary:{id}", "ratings:{id}", "intel:{id}"),
    ),
    Holding("saved_itineraries", Save, "user_id"),
    Holding("safety_ratings", SafetyRating, "user_id", emptied={"user_id": None}),
    Holding("votes", Vote, "user_id"),
    Holding("travel_intel", TravelIntel, "user_id", emptied={"user_id": None}),
    Holding("intel_responses", IntelResponse, "user_id", emptied={"user_id": None}),
    Holding("travel_groups", TravelGroup, "organizer_id", emptied=NO_ORGANIZER),
    Holding("group_memberships", GroupMember, "user_id"),
    Holding("group_invites", GroupInvite, "invitee_id"),
    Holding("sent_group_invites", GroupInvite, "inviter_id", emptied={"inviter_id": None, "message": None}),
    Holding("group_preferences", GroupPreferences, "user_id"),
    Holding("attestations", Attestation, "user_id"),
    Holding("safety_settings", SafetySettings, "user_id"),
    Holding("safety_contacts", SafetyContact, "user_id"),
    Holding("guides", Guide, "user_id", emptied=NO_GUIDE, tags=("guides", "guide:{id}")),
    Holding("bookings", Booking, "booker_id", emptied={"booker_id": None, "special_requests": None}),
    Holding("guide_reviews", GuideReview, "author_id", emptied={"author_id": None}),
    Holding("blocks", Block, "blocker_id"),
    Holding("reports", Report, "reporter_id", emptied={"reporter_id": None}),
)
"""What travel holds on people. What an erasure only empties others need; what follows from all of it is put right by
`erasure.actions`."""
_HOUR, _DAY = 3600, 86_400
RATES = {
    "itineraries": Rate(300, _HOUR),
    "ratings": Rate(30, _DAY),
    "intel": Rate(20, _HOUR),
    "responses": Rate(30, _HOUR),
    "groups": Rate(10, _DAY),
    "invites": Rate(50, _DAY),
    "bookings": Rate(10, _DAY),
    "reports": Rate(20, _DAY),
}
"""How often one person may ask for what creates something."""
ROUTES = (
    itineraries,
    views,
    saves,
    boards,
    itinerary_ratings,
    itinerary_safety,
    safety_ratings,
    intel_stats,
    intel_responses,
    travel_intel,
    matching,
    preferences,
    travel_groups,
    group_members,
    group_invites,
    guides,
    bookings,
    guide_reviews,
    resources,
    safety_settings,
    safety_contacts,
    attestations,
    blocks,
    reports,
)
SCHEDULES = (
    PURGING,
    FORGETTING,
    NIGHTLY,
    intel_jobs.TIDYING,
    LAPSING,
    SETTLING,
    *REVIEW_SCHEDULES,
)
REFUSALS = {
    "ck_travel_groups_member_count": GroupFull,
    "uq_group_members_group_id_user_id": AlreadyMember,
    "uq_guides_user_id": GuideExists,
    "ex_bookings_confirmed": SlotTaken,
    "uq_guide_reviews_booking_id_direction": AlreadyReviewed,
}


def travel(options: TravelOptions, settings: Settings, mailer: Mailer) -> Product:
    """The product, by these options; its mails leave through `mailer`."""
    return Product(
        name="travel",
        title="Travel",
        description="Itineraries and how safe they are, what travellers tell each other, groups, and women's safety.",
        routes=ROUTES,
        services={TravelOptions: options},
        permissions=permissions.table,
        jobs=_jobs(options, settings, mailer),
        schedules=SCHEDULES,
        holdings=HOLDINGS,
        seed=seeding(options.min_account_age),
        erasing=erasing(options.min_account_age),
        rates=RATES,
        smoke=SMOKE,
        notifications=KINDS,
        searched=(SEARCHED_ITINERARIES, SEARCHED_RESOURCES),
        refusals=REFUSALS,
    )


def _jobs(options: TravelOptions, settings: Settings, mailer: Mailer) -> tuple[Job, ...]:
    return (
        PURGE,
        FORGET,
        mail_job(mailer, Letters(settings), options.address_of),
        means_job(options.min_account_age),
        recompute_job(options.min_account_age),
        intel_jobs.WARN,
        intel_jobs.TIDY,
        LAPSE,
        SETTLE,
        PUBLISH,
        GUIDE_MEAN,
    )
