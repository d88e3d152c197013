"""Written by `make clients`."""

from functools import cached_property
from typing import TYPE_CHECKING

from ..bound import AsyncSender, Sender

if TYPE_CHECKING:
    from .groups.access_events import AccessEvents, AsyncAccessEvents
    from .groups.analytics import Analytics, AsyncAnalytics
    from .groups.anchors import Anchors, AsyncAnchors
    from .groups.api import Api, AsyncApi
    from .groups.api_keys import ApiKeys, AsyncApiKeys
    from .groups.assignments import Assignments, AsyncAssignments
    from .groups.attendance import AsyncAttendance, Attendance
    from .groups.attestations import AsyncAttestations, Attestations
    from .groups.audit import AsyncAudit, Audit
    from .groups.auth import AsyncAuth, Auth
    from .groups.beneficiaries import AsyncBeneficiaries, Beneficiaries
    from .groups.beneficiary_sessions import AsyncBeneficiarySessions, BeneficiarySessions
    from .groups.blocks import AsyncBlocks, Blocks
    from .groups.boards import AsyncBoards, Boards
    from .groups.bookings import AsyncBookings, Bookings
    from .groups.case_notes import AsyncCaseNotes, CaseNotes
    from .groups.case_sessions import AsyncCaseSessions, CaseSessions
    from .groups.categories import AsyncCategories, Categories
    from .groups.consents import AsyncConsents, Consents
    from .groups.disclosures import AsyncDisclosures, Disclosures
    from .groups.expenses import AsyncExpenses, Expenses
    from .groups.exports import AsyncExports, Exports
    from .groups.factors import AsyncFactors, Factors
    from .groups.fx_rates import AsyncFxRates, FxRates
    from .groups.group_invites import AsyncGroupInvites, GroupInvites
    from .groups.group_members import AsyncGroupMembers, GroupMembers
    from .groups.group_preferences import AsyncGroupPreferences, GroupPreferences
    from .groups.guide_reviews import AsyncGuideReviews, GuideReviews
    from .groups.guides import AsyncGuides, Guides
    from .groups.incidents import AsyncIncidents, Incidents
    from .groups.intel_responses import AsyncIntelResponses, IntelResponses
    from .groups.intel_stats import AsyncIntelStats, IntelStats
    from .groups.item_files import AsyncItemFiles, ItemFiles
    from .groups.items import AsyncItems, Items
    from .groups.itineraries import AsyncItineraries, Itineraries
    from .groups.itinerary_ratings import AsyncItineraryRatings, ItineraryRatings
    from .groups.itinerary_safety import AsyncItinerarySafety, ItinerarySafety
    from .groups.ledger import AsyncLedger, Ledger
    from .groups.matching import AsyncMatching, Matching
    from .groups.me import AsyncMe, Me
    from .groups.memberships import AsyncMemberships, Memberships
    from .groups.notifications import AsyncNotifications, Notifications
    from .groups.otp import AsyncOtp, Otp
    from .groups.profile import AsyncProfile, Profile
    from .groups.programmes import AsyncProgrammes, Programmes
    from .groups.reports import AsyncReports, Reports
    from .groups.resources import AsyncResources, Resources
    from .groups.reveals import AsyncReveals, Reveals
    from .groups.safety_contacts import AsyncSafetyContacts, SafetyContacts
    from .groups.safety_ratings import AsyncSafetyRatings, SafetyRatings
    from .groups.safety_settings import AsyncSafetySettings, SafetySettings
    from .groups.saves import AsyncSaves, Saves
    from .groups.search import AsyncSearch, Search
    from .groups.services import AsyncServices, Services
    from .groups.session_types import AsyncSessionTypes, SessionTypes
    from .groups.sessions import AsyncSessions, Sessions
    from .groups.status import AsyncStatus, Status
    from .groups.system import AsyncSystem, System
    from .groups.tags import AsyncTags, Tags
    from .groups.teams import AsyncTeams, Teams
    from .groups.travel_groups import AsyncTravelGroups, TravelGroups
    from .groups.travel_intel import AsyncTravelIntel, TravelIntel
    from .groups.users import AsyncUsers, Users
    from .groups.users_factors import AsyncUsersFactors, UsersFactors
    from .groups.users_me import AsyncUsersMe, UsersMe
    from .groups.verifications import AsyncVerifications, Verifications
    from .groups.views import AsyncViews, Views


class Groups:
    """Every noun of the API."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def access_events(self) -> "AccessEvents":
        from .groups.access_events import AccessEvents

        return AccessEvents(self._sender)

    @cached_property
    def analytics(self) -> "Analytics":
        from .groups.analytics import Analytics

        return Analytics(self._sender)

    @cached_property
    def anchors(self) -> "Anchors":
        from .groups.anchors import Anchors

        return Anchors(self._sender)

    @cached_property
    def api(self) -> "Api":
        from .groups.api import Api

        return Api(self._sender)

    @cached_property
    def api_keys(self) -> "ApiKeys":
        from .groups.api_keys import ApiKeys

        return ApiKeys(self._sender)

    @cached_property
    def assignments(self) -> "Assignments":
        from .groups.assignments import Assignments

        return Assignments(self._sender)

    @cached_property
    def attendance(self) -> "Attendance":
        from .groups.attendance import Attendance

        return Attendance(self._sender)

    @cached_property
    def attestations(self) -> "Attestations":
        from .groups.attestations import Attestations

        return Attestations(self._sender)

    @cached_property
    def audit(self) -> "Audit":
        from .groups.audit import Audit

        return Audit(self._sender)

    @cached_property
    def auth(self) -> "Auth":
        from .groups.auth import Auth

        return Auth(self._sender)

    @cached_property
    def beneficiaries(self) -> "Beneficiaries":
        from .groups.beneficiaries import Beneficiaries

        return Beneficiaries(self._sender)

    @cached_property
    def beneficiary_sessions(self) -> "BeneficiarySessions":
        from .groups.beneficiary_sessions import BeneficiarySessions

        return BeneficiarySessions(self._sender)

    @cached_property
    def blocks(self) -> "Blocks":
        from .groups.blocks import Blocks

        return Blocks(self._sender)

    @cached_property
    def boards(self) -> "Boards":
        from .groups.boards import Boards

        return Boards(self._sender)

    @cached_property
    def bookings(self) -> "Bookings":
        from .groups.bookings import Bookings

        return Bookings(self._sender)

    @cached_property
    def case_notes(self) -> "CaseNotes":
        from .groups.case_notes import CaseNotes

        return CaseNotes(self._sender)

    @cached_property
    def case_sessions(self) -> "CaseSessions":
        from .groups.case_sessions import CaseSessions

        return CaseSessions(self._sender)

    @cached_property
    def categories(self) -> "Categories":
        from .groups.categories import Categories

        return Categories(self._sender)

    @cached_property
    def consents(self) -> "Consents":
        from .groups.consents import Consents

        return Consents(self._sender)

    @cached_property
    def disclosures(self) -> "Disclosures":
        from .groups.disclosures import Disclosures

        return Disclosures(self._sender)

    @cached_property
    def expenses(self) -> "Expenses":
        from .groups.expenses import Expenses

        return Expenses(self._sender)

    @cached_property
    def exports(self) -> "Exports":
        from .groups.exports import Exports

        return Exports(self._sender)

    @cached_property
    def factors(self) -> "Factors":
        from .groups.factors import Factors

        return Factors(self._sender)

    @cached_property
    def fx_rates(self) -> "FxRates":
        from .groups.fx_rates import FxRates

        return FxRates(self._sender)

    @cached_property
    def group_invites(self) -> "GroupInvites":
        from .groups.group_invites import GroupInvites

        return GroupInvites(self._sender)

    @cached_property
    def group_members(self) -> "GroupMembers":
        from .groups.group_members import GroupMembers

        return GroupMembers(self._sender)

    @cached_property
    def group_preferences(self) -> "GroupPreferences":
        from .groups.group_preferences import GroupPreferences

        return GroupPreferences(self._sender)

    @cached_property
    def guide_reviews(self) -> "GuideReviews":
        from .groups.guide_reviews import GuideReviews

        return GuideReviews(self._sender)

    @cached_property
    def guides(self) -> "Guides":
        from .groups.guides import Guides

        return Guides(self._sender)

    @cached_property
    def incidents(self) -> "Incidents":
        from .groups.incidents import Incidents

        return Incidents(self._sender)

    @cached_property
    def intel_responses(self) -> "IntelResponses":
        from .groups.intel_responses import IntelResponses

        return IntelResponses(self._sender)

    @cached_property
    def intel_stats(self) -> "IntelStats":
        from .groups.intel_stats import IntelStats

        return IntelStats(self._sender)

    @cached_property
    def item_files(self) -> "ItemFiles":
        from .groups.item_files import ItemFiles

        return ItemFiles(self._sender)

    @cached_property
    def items(self) -> "Items":
        from .groups.items import Items

        return Items(self._sender)

    @cached_property
    def itineraries(self) -> "Itineraries":
        from .groups.itineraries import Itineraries

        return Itineraries(self._sender)

    @cached_property
    def itinerary_ratings(self) -> "ItineraryRatings":
        from .groups.itinerary_ratings import ItineraryRatings

        return ItineraryRatings(self._sender)

    @cached_property
    def itinerary_safety(self) -> "ItinerarySafety":
        from .groups.itinerary_safety import ItinerarySafety

        return ItinerarySafety(self._sender)

    @cached_property
    def ledger(self) -> "Ledger":
        from .groups.ledger import Ledger

        return Ledger(self._sender)

    @cached_property
    def matching(self) -> "Matching":
        from .groups.matching import Matching

        return Matching(self._sender)

    @cached_property
    def me(self) -> "Me":
        from .groups.me import Me

        return Me(self._sender)

    @cached_property
    def memberships(self) -> "Memberships":
        from .groups.memberships import Memberships

        return Memberships(self._sender)

    @cached_property
    def notifications(self) -> "Notifications":
        from .groups.notifications import Notifications

        return Notifications(self._sender)

    @cached_property
    def otp(self) -> "Otp":
        from .groups.otp import Otp

        return Otp(self._sender)

    @cached_property
    def profile(self) -> "Profile":
        from .groups.profile import Profile

        return Profile(self._sender)

    @cached_property
    def programmes(self) -> "Programmes":
        from .groups.programmes import Programmes

        return Programmes(self._sender)

    @cached_property
    def reports(self) -> "Reports":
        from .groups.reports import Reports

        return Reports(self._sender)

    @cached_property
    def resources(self) -> "Resources":
        from .groups.resources import Resources

        return Resources(self._sender)

    @cached_property
    def reveals(self) -> "Reveals":
        from .groups.reveals import Reveals

        return Reveals(self._sender)

    @cached_property
    def safety_contacts(self) -> "SafetyContacts":
        from .groups.safety_contacts import SafetyContacts

        return SafetyContacts(self._sender)

    @cached_property
    def safety_ratings(self) -> "SafetyRatings":
        from .groups.safety_ratings import SafetyRatings

        return SafetyRatings(self._sender)

    @cached_property
    def safety_settings(self) -> "SafetySettings":
        from .groups.safety_settings import SafetySettings

        return SafetySettings(self._sender)

    @cached_property
    def saves(self) -> "Saves":
        from .groups.saves import Saves

        return Saves(self._sender)

    @cached_property
    def search(self) -> "Search":
        from .groups.search import Search

        return Search(self._sender)

    @cached_property
    def services(self) -> "Services":
        from .groups.services import Services

        return Services(self._sender)

    @cached_property
    def session_types(self) -> "SessionTypes":
        from .groups.session_types import SessionTypes

        return SessionTypes(self._sender)

    @cached_property
    def sessions(self) -> "Sessions":
        from .groups.sessions import Sessions

        return Sessions(self._sender)

    @cached_property
    def status(self) -> "Status":
        from .groups.status import Status

        return Status(self._sender)

    @cached_property
    def system(self) -> "System":
        from .groups.system import System

        return System(self._sender)

    @cached_property
    def tags(self) -> "Tags":
        from .groups.tags import Tags

        return Tags(self._sender)

    @cached_property
    def teams(self) -> "Teams":
        from .groups.teams import Teams

        return Teams(self._sender)

    @cached_property
    def travel_groups(self) -> "TravelGroups":
        from .groups.travel_groups import TravelGroups

        return TravelGroups(self._sender)

    @cached_property
    def travel_intel(self) -> "TravelIntel":
        from .groups.travel_intel import TravelIntel

        return TravelIntel(self._sender)

    @cached_property
    def users(self) -> "Users":
        from .groups.users import Users

        return Users(self._sender)

    @cached_property
    def users_factors(self) -> "UsersFactors":
        from .groups.users_factors import UsersFactors

        return UsersFactors(self._sender)

    @cached_property
    def users_me(self) -> "UsersMe":
        from .groups.users_me import UsersMe

        return UsersMe(self._sender)

    @cached_property
    def verifications(self) -> "Verifications":
        from .groups.verifications import Verifications

        return Verifications(self._sender)

    @cached_property
    def views(self) -> "Views":
        from .groups.views import Views

        return Views(self._sender)


class AsyncGroups:
    """Every noun of the API."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def access_events(self) -> "AsyncAccessEvents":
        from .groups.access_events import AsyncAccessEvents

        return AsyncAccessEvents(self._sender)

    @cached_property
    def analytics(self) -> "AsyncAnalytics":
        from .groups.analytics import AsyncAnalytics

        return AsyncAnalytics(self._sender)

    @cached_property
    def anchors(self) -> "AsyncAnchors":
        from .groups.anchors import AsyncAnchors

        return AsyncAnchors(self._sender)

    @cached_property
    def api(self) -> "AsyncApi":
        from .groups.api import AsyncApi

        return AsyncApi(self._sender)

    @cached_property
    def api_keys(self) -> "AsyncApiKeys":
        from .groups.api_keys import AsyncApiKeys

        return AsyncApiKeys(self._sender)

    @cached_property
    def assignments(self) -> "AsyncAssignments":
        from .groups.assignments import AsyncAssignments

        return AsyncAssignments(self._sender)

    @cached_property
    def attendance(self) -> "AsyncAttendance":
        from .groups.attendance import AsyncAttendance

        return AsyncAttendance(self._sender)

    @cached_property
    def attestations(self) -> "AsyncAttestations":
        from .groups.attestations import AsyncAttestations

        return AsyncAttestations(self._sender)

    @cached_property
    def audit(self) -> "AsyncAudit":
        from .groups.audit import AsyncAudit

        return AsyncAudit(self._sender)

    @cached_property
    def auth(self) -> "AsyncAuth":
        from .groups.auth import AsyncAuth

        return AsyncAuth(self._sender)

    @cached_property
    def beneficiaries(self) -> "AsyncBeneficiaries":
        from .groups.beneficiaries import AsyncBeneficiaries

        return AsyncBeneficiaries(self._sender)

    @cached_property
    def beneficiary_sessions(self) -> "AsyncBeneficiarySessions":
        from .groups.beneficiary_sessions import AsyncBeneficiarySessions

        return AsyncBeneficiarySessions(self._sender)

    @cached_property
    def blocks(self) -> "AsyncBlocks":
        from .groups.blocks import AsyncBlocks

        return AsyncBlocks(self._sender)

    @cached_property
    def boards(self) -> "AsyncBoards":
        from .groups.boards import AsyncBoards

        return AsyncBoards(self._sender)

    @cached_property
    def bookings(self) -> "AsyncBookings":
        from .groups.bookings import AsyncBookings

        return AsyncBookings(self._sender)

    @cached_property
    def case_notes(self) -> "AsyncCaseNotes":
        from .groups.case_notes import AsyncCaseNotes

        return AsyncCaseNotes(self._sender)

    @cached_property
    def case_sessions(self) -> "AsyncCaseSessions":
        from .groups.case_sessions import AsyncCaseSessions

        return AsyncCaseSessions(self._sender)

    @cached_property
    def categories(self) -> "AsyncCategories":
        from .groups.categories import AsyncCategories

        return AsyncCategories(self._sender)

    @cached_property
    def consents(self) -> "AsyncConsents":
        from .groups.consents import AsyncConsents

        return AsyncConsents(self._sender)

    @cached_property
    def disclosures(self) -> "AsyncDisclosures":
        from .groups.disclosures import AsyncDisclosures

        return AsyncDisclosures(self._sender)

    @cached_property
    def expenses(self) -> "AsyncExpenses":
        from .groups.expenses import AsyncExpenses

        return AsyncExpenses(self._sender)

    @cached_property
    def exports(self) -> "AsyncExports":
        from .groups.exports import AsyncExports

        return AsyncExports(self._sender)

    @cached_property
    def factors(self) -> "AsyncFactors":
        from .groups.factors import AsyncFactors

        return AsyncFactors(self._sender)

    @cached_property
    def fx_rates(self) -> "AsyncFxRates":
        from .groups.fx_rates import AsyncFxRates

        return AsyncFxRates(self._sender)

    @cached_property
    def group_invites(self) -> "AsyncGroupInvites":
        from .groups.group_invites import AsyncGroupInvites

        return AsyncGroupInvites(self._sender)

    @cached_property
    def group_members(self) -> "AsyncGroupMembers":
        from .groups.group_members import AsyncGroupMembers

        return AsyncGroupMembers(self._sender)

    @cached_property
    def group_preferences(self) -> "AsyncGroupPreferences":
        from .groups.group_preferences import AsyncGroupPreferences

        return AsyncGroupPreferences(self._sender)

    @cached_property
    def guide_reviews(self) -> "AsyncGuideReviews":
        from .groups.guide_reviews import AsyncGuideReviews

        return AsyncGuideReviews(self._sender)

    @cached_property
    def guides(self) -> "AsyncGuides":
        from .groups.guides import AsyncGuides

        return AsyncGuides(self._sender)

    @cached_property
    def incidents(self) -> "AsyncIncidents":
        from .groups.incidents import AsyncIncidents

        return AsyncIncidents(self._sender)

    @cached_property
    def intel_responses(self) -> "AsyncIntelResponses":
        from .groups.intel_responses import AsyncIntelResponses

        return AsyncIntelResponses(self._sender)

    @cached_property
    def intel_stats(self) -> "AsyncIntelStats":
        from .groups.intel_stats import AsyncIntelStats

        return AsyncIntelStats(self._sender)

    @cached_property
    def item_files(self) -> "AsyncItemFiles":
        from .groups.item_files import AsyncItemFiles

        return AsyncItemFiles(self._sender)

    @cached_property
    def items(self) -> "AsyncItems":
        from .groups.items import AsyncItems

        return AsyncItems(self._sender)

    @cached_property
    def itineraries(self) -> "AsyncItineraries":
        from .groups.itineraries import AsyncItineraries

        return AsyncItineraries(self._sender)

    @cached_property
    def itinerary_ratings(self) -> "AsyncItineraryRatings":
        from .groups.itinerary_ratings import AsyncItineraryRatings

        return AsyncItineraryRatings(self._sender)

    @cached_property
    def itinerary_safety(self) -> "AsyncItinerarySafety":
        from .groups.itinerary_safety import AsyncItinerarySafety

        return AsyncItinerarySafety(self._sender)

    @cached_property
    def ledger(self) -> "AsyncLedger":
        from .groups.ledger import AsyncLedger

        return AsyncLedger(self._sender)

    @cached_property
    def matching(self) -> "AsyncMatching":
        from .groups.matching import AsyncMatching

        return AsyncMatching(self._sender)

    @cached_property
    def me(self) -> "AsyncMe":
        from .groups.me import AsyncMe

        return AsyncMe(self._sender)

    @cached_property
    def memberships(self) -> "AsyncMemberships":
        from .groups.memberships import AsyncMemberships

        return AsyncMemberships(self._sender)

    @cached_property
    def notifications(self) -> "AsyncNotifications":
        from .groups.notifications import AsyncNotifications

        return AsyncNotifications(self._sender)

    @cached_property
    def otp(self) -> "AsyncOtp":
        from .groups.otp import AsyncOtp

        return AsyncOtp(self._sender)

    @cached_property
    def profile(self) -> "AsyncProfile":
        from .groups.profile import AsyncProfile

        return AsyncProfile(self._sender)

    @cached_property
    def programmes(self) -> "AsyncProgrammes":
        from .groups.programmes import AsyncProgrammes

        return AsyncProgrammes(self._sender)

    @cached_property
    def reports(self) -> "AsyncReports":
        from .groups.reports import AsyncReports

        return AsyncReports(self._sender)

    @cached_property
    def resources(self) -> "AsyncResources":
        from .groups.resources import AsyncResources

        return AsyncResources(self._sender)

    @cached_property
    def reveals(self) -> "AsyncReveals":
        from .groups.reveals import AsyncReveals

        return AsyncReveals(self._sender)

    @cached_property
    def safety_contacts(self) -> "AsyncSafetyContacts":
        from .groups.safety_contacts import AsyncSafetyContacts

        return AsyncSafetyContacts(self._sender)

    @cached_property
    def safety_ratings(self) -> "AsyncSafetyRatings":
        from .groups.safety_ratings import AsyncSafetyRatings

        return AsyncSafetyRatings(self._sender)

    @cached_property
    def safety_settings(self) -> "AsyncSafetySettings":
        from .groups.safety_settings import AsyncSafetySettings

        return AsyncSafetySettings(self._sender)

    @cached_property
    def saves(self) -> "AsyncSaves":
        from .groups.saves import AsyncSaves

        return AsyncSaves(self._sender)

    @cached_property
    def search(self) -> "AsyncSearch":
        from .groups.search import AsyncSearch

        return AsyncSearch(self._sender)

    @cached_property
    def services(self) -> "AsyncServices":
        from .groups.services import AsyncServices

        return AsyncServices(self._sender)

    @cached_property
    def session_types(self) -> "AsyncSessionTypes":
        from .groups.session_types import AsyncSessionTypes

        return AsyncSessionTypes(self._sender)

    @cached_property
    def sessions(self) -> "AsyncSessions":
        from .groups.sessions import AsyncSessions

        return AsyncSessions(self._sender)

    @cached_property
    def status(self) -> "AsyncStatus":
        from .groups.status import AsyncStatus

        return AsyncStatus(self._sender)

    @cached_property
    def system(self) -> "AsyncSystem":
        from .groups.system import AsyncSystem

        return AsyncSystem(self._sender)

    @cached_property
    def tags(self) -> "AsyncTags":
        from .groups.tags import AsyncTags

        return AsyncTags(self._sender)

    @cached_property
    def teams(self) -> "AsyncTeams":
        from .groups.teams import AsyncTeams

        return AsyncTeams(self._sender)

    @cached_property
    def travel_groups(self) -> "AsyncTravelGroups":
        from .groups.travel_groups import AsyncTravelGroups

        return AsyncTravelGroups(self._sender)

    @cached_property
    def travel_intel(self) -> "AsyncTravelIntel":
        from .groups.travel_intel import AsyncTravelIntel

        return AsyncTravelIntel(self._sender)

    @cached_property
    def users(self) -> "AsyncUsers":
        from .groups.users import AsyncUsers

        return AsyncUsers(self._sender)

    @cached_property
    def users_factors(self) -> "AsyncUsersFactors":
        from .groups.users_factors import AsyncUsersFactors

        return AsyncUsersFactors(self._sender)

    @cached_property
    def users_me(self) -> "AsyncUsersMe":
        from .groups.users_me import AsyncUsersMe

        return AsyncUsersMe(self._sender)

    @cached_property
    def verifications(self) -> "AsyncVerifications":
        from .groups.verifications import AsyncVerifications

        return AsyncVerifications(self._sender)

    @cached_property
    def views(self) -> "AsyncViews":
        from .groups.views import AsyncViews

        return AsyncViews(self._sender)
