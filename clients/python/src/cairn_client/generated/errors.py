"""One class for each `code` that an operation can refuse with."""

from ..problems import (
    ApiError as ApiError,
)
from ..problems import (
    BadRequest as BadRequest,
)
from ..problems import (
    Conflict as Conflict,
)
from ..problems import (
    ContentTooLarge as ContentTooLarge,
)
from ..problems import (
    Forbidden as Forbidden,
)
from ..problems import (
    InternalError as InternalError,
)
from ..problems import (
    Invalid as Invalid,
)
from ..problems import (
    MethodNotAllowed as MethodNotAllowed,
)
from ..problems import (
    NotAcceptable as NotAcceptable,
)
from ..problems import (
    NotFound as NotFound,
)
from ..problems import (
    PreconditionFailed as PreconditionFailed,
)
from ..problems import (
    RangeNotSatisfiable as RangeNotSatisfiable,
)
from ..problems import (
    RequestTimeout as RequestTimeout,
)
from ..problems import (
    TooManyRequests as TooManyRequests,
)
from ..problems import (
    Unauthenticated as Unauthenticated,
)
from ..problems import (
    Unavailable as Unavailable,
)
from ..problems import (
    UnsupportedMediaType as UnsupportedMediaType,
)


class AccountExists(Conflict):
    """There is an account with this e-mail address: sign in to it, then connect the provider.

    Ask for another value, or use the row that is there.
    """

    code = "account_exists"


class AccountLocked(Forbidden):
    """This account is locked: for a while after failed attempts, or until an administrator opens it.

    Where `Retry-After` stands, wait, or use the link of the mail; else ask an administrator.
    """

    code = "account_locked"


class AlreadyAssigned(Conflict):
    """This person works with the beneficiary already.

    Nothing is left to do: read it, and go on.
    """

    code = "already_assigned"


class AlreadyDeclared(Conflict):
    """You have declared this already.

    Nothing is left to do: read it, and go on.
    """

    code = "already_declared"


class AlreadyExists(Conflict):
    """Something with these values exists already.

    Ask for another value, or use the row that is there.
    """

    code = "already_exists"


class AlreadyMember(Conflict):
    """This person is that already, in the same team or programme and for a part of that time.

    Nothing is left to do: read it, and go on.
    """

    code = "already_member"


class AlreadyResolved(Conflict):
    """This report was resolved differently.

    Nothing is left to do: read it, and go on.
    """

    code = "already_resolved"


class AlreadyReviewed(Conflict):
    """You have reviewed this booking.

    Nothing is left to do: read it, and go on.
    """

    code = "already_reviewed"


class AnchorsUnavailable(Unavailable):
    """The store of anchors does not answer just now. Try again shortly.

    Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`.
    """

    code = "anchors_unavailable"


class ApiKeyNotFound(NotFound):
    """There is no such API key.

    Do not repeat; drop what you kept under this address.
    """

    code = "api_key_not_found"


class AssignmentNotFound(NotFound):
    """There is no such assignment.

    Do not repeat; drop what you kept under this address.
    """

    code = "assignment_not_found"


class AttestationNotFound(NotFound):
    """There is no such attestation.

    Do not repeat; drop what you kept under this address.
    """

    code = "attestation_not_found"


class AuditUnavailable(Unavailable):
    """What you would see cannot be recorded just now, so that it is not shown. Try again shortly.

    Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`.
    """

    code = "audit_unavailable"


class BackDated(Invalid):
    """A consent begins when it is recorded, or up to 30 days before where there is a signed paper.

    Show each of `errors` at its field; repeat when they are mended.
    """

    code = "back_dated"


class BadHeader(BadRequest):
    """A header could not be read.

    Mend the header that `detail` names.
    """

    code = "bad_header"


class BadHost(BadRequest):
    """This host name is not served here.

    Use an address out of `ALLOWED_HOSTS`.
    """

    code = "bad_host"


class BadTransition(Conflict):
    """An expense in this state cannot get into that one.

    Read the present state and decide again.
    """

    code = "bad_transition"


class BelowMemberCount(Conflict):
    """More people than that are in the group.

    Read the present state and decide again.
    """

    code = "below_member_count"


class BeneficiaryClosed(Conflict):
    """This record is closed: reopen it first.

    Read it again, and show that it is over.
    """

    code = "beneficiary_closed"


class BeneficiaryNotFound(NotFound):
    """There is no such beneficiary among those that you work with.

    Do not repeat; drop what you kept under this address.
    """

    code = "beneficiary_not_found"


class BlockNotFound(NotFound):
    """You have not blocked this person.

    Do not repeat; drop what you kept under this address.
    """

    code = "block_not_found"


class BodyRequired(Invalid):
    """This address needs a body.

    Send a body; a file may not be empty.
    """

    code = "body_required"


class BookingClosed(Conflict):
    """This booking is past the state in which that can be done.

    Read it again, and show that it is over.
    """

    code = "booking_closed"


class BookingNotCompleted(Conflict):
    """Only a completed booking can be reviewed.

    Read the present state and decide again.
    """

    code = "booking_not_completed"


class BookingNotFound(NotFound):
    """There is no such booking.

    Do not repeat; drop what you kept under this address.
    """

    code = "booking_not_found"


class BuiltIn(Conflict):
    """Everybody has this: it stays as it is.

    Read the present state and decide again.
    """

    code = "built_in"


class CaseNoteNotFound(NotFound):
    """There is no such note among those that you may read.

    Do not repeat; drop what you kept under this address.
    """

    code = "case_note_not_found"


class CategoryArchived(Conflict):
    """This category is archived: it takes no new expenses.

    Read it again, and show that it is over.
    """

    code = "category_archived"


class CategoryHasChildren(Conflict):
    """This category has others below it: move or delete those first.

    Read the present state and decide again.
    """

    code = "category_has_children"


class CategoryInUse(Conflict):
    """This category is used: merge it into another.

    Read the present state and decide again.
    """

    code = "category_in_use"


class CategoryNotFound(NotFound):
    """There is no such category.

    Do not repeat; drop what you kept under this address.
    """

    code = "category_not_found"


class ClaimLost(Conflict):
    """Another attempt at this job has taken its place.

    Read the present state and decide again.
    """

    code = "claim_lost"


class ClientUuidReused(Conflict):
    """This client_uuid was used for another session.

    Ask for another value, or use the row that is there.
    """

    code = "client_uuid_reused"


class ConsentActive(Conflict):
    """There is a consent in force for this purpose: withdraw, invalidate or supersede it.

    Read the present state and decide again.
    """

    code = "consent_active"


class ConsentImmutable(Conflict):
    """A consent stays as it was given: record a new one that supersedes it.

    Read it again, and show that it is over.
    """

    code = "consent_immutable"


class ConsentNotFound(NotFound):
    """There is no such consent among those that you may see.

    Do not repeat; drop what you kept under this address.
    """

    code = "consent_not_found"


class ConsentRequired(Forbidden):
    """Nothing of what was asked for is covered by a consent in force.

    Do not repeat: these credentials do not allow it.
    """

    code = "consent_required"


class ConsentReviewRequired(Forbidden):
    """The person may be of age by now: ask for their own consent first.

    Do not repeat: these credentials do not allow it.
    """

    code = "consent_review_required"


class ContactNotFound(NotFound):
    """There is no such contact.

    Do not repeat; drop what you kept under this address.
    """

    code = "contact_not_found"


class DatabaseBusy(Unavailable):
    """The database did not answer in time. Try again shortly.

    Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`.
    """

    code = "database_busy"


class DatabaseFull(Unavailable):
    """The database has no room for this just now. Try again later.

    Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`.
    """

    code = "database_full"


class DatabaseReadOnly(Unavailable):
    """The database takes no changes just now. Try again later.

    Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`.
    """

    code = "database_read_only"


class DatabaseUnavailable(Unavailable):
    """The database cannot be reached just now. Try again shortly.

    Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`.
    """

    code = "database_unavailable"


class DuplicateExternalId(Conflict):
    """You have an expense with this external id already.

    Ask for another value, or use the row that is there.
    """

    code = "duplicate_external_id"


class EligibilityLocked(Conflict):
    """The rule can change only while nobody else is in the group.

    Read the present state and decide again.
    """

    code = "eligibility_locked"


class EmailTaken(Conflict):
    """There is an account with this e-mail address already.

    Ask for another value, or use the row that is there.
    """

    code = "email_taken"


class EncryptionNotConfigured(Unavailable):
    """This server lacks the key that secrets are sealed with: its operator has to set DATA_KEYS.

    Tell the operator; go on without what is sealed, such as second factors, so far.
    """

    code = "encryption_not_configured"


class EnrolmentClosed(Forbidden):
    """Here, only members of a programme add beneficiaries.

    Do not repeat: these credentials do not allow it.
    """

    code = "enrolment_closed"


class ExpenseNotFound(NotFound):
    """There is no such expense.

    Do not repeat; drop what you kept under this address.
    """

    code = "expense_not_found"


class ExportNotFound(NotFound):
    """There is no such export.

    Do not repeat; drop what you kept under this address.
    """

    code = "export_not_found"


class ExportNotReady(Conflict):
    """This export is not ready: look at its state, and come back when it is done.

    Wait a moment, then repeat.
    """

    code = "export_not_ready"


class ExportRunning(Conflict):
    """An export of yours is being made already.

    Wait a moment, then repeat.
    """

    code = "export_running"


class FactorNotFound(NotFound):
    """There is no such factor, or it waited too long for its first code.

    Do not repeat; drop what you kept under this address.
    """

    code = "factor_not_found"


class FileNotFound(NotFound):
    """There is no such file.

    Do not repeat; drop what you kept under this address.
    """

    code = "file_not_found"


class FileQuotaExceeded(Conflict):
    """With this file its owner would hold more than there is room for.

    Delete files, or ask the operator for more room.
    """

    code = "file_quota_exceeded"


class FileStoreUnavailable(Unavailable):
    """The file store does not answer just now. Try again shortly.

    Wait for `Retry-After`, then repeat; a write with the same `Idempotency-Key`.
    """

    code = "file_store_unavailable"


class ForeignOrigin(Forbidden):
    """The refresh cookie is taken only from pages of this service.

    Do not repeat: these credentials do not allow it.
    """

    code = "foreign_origin"


class FxRateNotFound(NotFound):
    """There is no such exchange rate.

    Do not repeat; drop what you kept under this address.
    """

    code = "fx_rate_not_found"


class GroupFull(Conflict):
    """This group has no free place.

    Offer another time, or another one.
    """

    code = "group_full"


class GroupNotFound(NotFound):
    """There is no such travel group.

    Do not repeat; drop what you kept under this address.
    """

    code = "group_not_found"


class GroupNotOpen(Conflict):
    """This group is over or was cancelled.

    Read the present state and decide again.
    """

    code = "group_not_open"


class GuideExists(Conflict):
    """You are a guide already.

    Ask for another value, or use the row that is there.
    """

    code = "guide_exists"


class GuideNotFound(NotFound):
    """There is no such guide.

    Do not repeat; drop what you kept under this address.
    """

    code = "guide_not_found"


class GuideUnavailable(Conflict):
    """This guide takes no bookings at present.

    Offer another time, or another one.
    """

    code = "guide_unavailable"


class HasContributions(Conflict):
    """Others have rated it or written about it: it cannot become a draft again. Archive it instead.

    Read the present state and decide again.
    """

    code = "has_contributions"


class HasRefunds(Conflict):
    """This expense has refunds. A DELETE says what becomes of them: refunds=delete or refunds=unlink.

    Read the present state and decide again.
    """

    code = "has_refunds"


class HasSignedNote(Conflict):
    """This session has a signed note: it stays.

    Read the present state and decide again.
    """

    code = "has_signed_note"


class IdempotencyKeyReused(Invalid):
    """This Idempotency-Key was used for another request.

    Take a new `Idempotency-Key`: this one belongs to another body or query.
    """

    code = "idempotency_key_reused"


class ImportRefused(Invalid):
    """Some rows cannot be imported; nothing was stored.

    Show each of `errors` at its field; repeat when they are mended.
    """

    code = "import_refused"


class InUse(Conflict):
    """Others refer to this: it stays.

    Read the present state and decide again.
    """

    code = "in_use"


class IncidentNotFound(NotFound):
    """There is no such incident.

    Do not repeat; drop what you kept under this address.
    """

    code = "incident_not_found"


class IncidentResolved(Conflict):
    """This incident is resolved. Open a new one for what happens now.

    Read it again, and show that it is over.
    """

    code = "incident_resolved"


class InsufficientScope(Forbidden):
    """This API key was not given the scope that this needs.

    Use a key with the scope that `WWW-Authenticate` names; where it names none, sign in.
    """

    code = "insufficient_scope"


class IntegrityFailure(InternalError):
    """What is stored here was changed by somebody else than this program. It is not shown, and was reported.

    Repeat once with the same `Idempotency-Key`; if it stays, report the `correlation_id`.
    """

    code = "integrity_failure"


class IntelArchived(Conflict):
    """This travel intel is archived: nothing is added to it.

    Read it again, and show that it is over.
    """

    code = "intel_archived"


class IntelNotFound(NotFound):
    """There is no such travel intel.

    Do not repeat; drop what you kept under this address.
    """

    code = "intel_not_found"


class InvalidAccessToken(Unauthenticated):
    """The access token is not valid, or its session is over. Sign in again.

    Refresh the access token, or sign in again; then repeat.
    """

    code = "invalid_access_token"


class InvalidApiKey(Unauthenticated):
    """The API key is not valid: it is unknown, revoked or expired.

    Take a new key; do not repeat with this one.
    """

    code = "invalid_api_key"


class InvalidCode(Unauthenticated):
    """This code is not valid: it is wrong, was used, has expired, or a newer one was sent.

    Ask for the code again; after five wrong ones for a new code.
    """

    code = "invalid_code"


class InvalidCredentials(Unauthenticated):
    """The name or the password is wrong.

    Ask for the name and the password again.
    """

    code = "invalid_credentials"


class InvalidDestination(Invalid):
    """Say at least one letter or digit of a place.

    Show each of `errors` at its field; repeat when they are mended.
    """

    code = "invalid_destination"


class InvalidRefreshToken(Unauthenticated):
    """The refresh token is not valid any more. Sign in again.

    Throw both tokens away and sign in.
    """

    code = "invalid_refresh_token"


class InvalidToken(Invalid):
    """This token is not valid: it was used, has expired, or is not one of ours for this.

    Begin anew: sign in again, or have another link or code sent.
    """

    code = "invalid_token"


class InvalidTransition(Conflict):
    """From the state that this is in, it cannot get into that one.

    Read the present state and decide again.
    """

    code = "invalid_transition"


class InviteClosed(Conflict):
    """This invitation is no longer open.

    Read it again, and show that it is over.
    """

    code = "invite_closed"


class InviteNotFound(NotFound):
    """There is no such invitation.

    Do not repeat; drop what you kept under this address.
    """

    code = "invite_not_found"


class InviteRequired(Forbidden):
    """This group takes only whom it invites.

    Ask for an invitation.
    """

    code = "invite_required"


class InviteeNotFound(NotFound):
    """There is nobody by that name or id who can be invited.

    Do not repeat; drop what you kept under this address.
    """

    code = "invitee_not_found"


class ItemNotFound(NotFound):
    """There is no such item.

    Do not repeat; drop what you kept under this address.
    """

    code = "item_not_found"


class ItineraryNotFound(NotFound):
    """There is no such itinerary.

    Do not repeat; drop what you kept under this address.
    """

    code = "itinerary_not_found"


class KekDoesNotFit(Unavailable):
    """A key of CASEWORK_KEKS is missing, or is not the one that it was: see `cairn casework keys status`.

    Tell the operator; repeating helps only after they have mended the keys.
    """

    code = "kek_does_not_fit"


class KekInUse(Conflict):
    """Keys are wrapped under this version.

    Read the present state and decide again.
    """

    code = "kek_in_use"


class KekUnknown(NotFound):
    """There is no such version.

    Do not repeat; drop what you kept under this address.
    """

    code = "kek_unknown"


class KeyNotTrusted(Unavailable):
    """This server was given other keys than its data was sealed with: its operator has to look at them.

    Tell the operator; repeating helps only after they have mended the keys.
    """

    code = "key_not_trusted"


class LastAdmin(Conflict):
    """This is the last administrator: make another one first.

    Read the present state and decide again.
    """

    code = "last_admin"


class LastPrimary(Conflict):
    """Somebody has to be the primary worker: hand over instead.

    Read the present state and decide again.
    """

    code = "last_primary"


class LastWayIn(Conflict):
    """Without it you could not sign in any more: set a password or confirm your e-mail address first.

    Read the present state and decide again.
    """

    code = "last_way_in"


class LedgerBusy(Conflict):
    """Something long is under way in your ledger. Try again when it is done.

    Wait a moment, then repeat.
    """

    code = "ledger_busy"


class LedgerNotEmpty(Conflict):
    """The base currency stays as it is while there are expenses.

    Read the present state and decide again.
    """

    code = "ledger_not_empty"


class LimitReached(Conflict):
    """You have as many of these as one person may have.

    Remove or finish one first; until then it is refused again.
    """

    code = "limit_reached"


class LinkInvalid(Forbidden):
    """This link is not one of ours, or its time is over.

    Have another link made.
    """

    code = "link_invalid"


class MalformedForm(BadRequest):
    """The form could not be read.

    Mend the encoding of the form: boundary, part headers, the last boundary.
    """

    code = "malformed_form"


class MalformedJson(BadRequest):
    """The body is not valid JSON.

    Mend the body where `detail` says; no duplicate key, no NaN, at most 64 levels.
    """

    code = "malformed_json"


class MayNotResolve(Forbidden):
    """You may not change the state of this travel intel.

    Do not repeat: these credentials do not allow it.
    """

    code = "may_not_resolve"


class MemberNotFound(NotFound):
    """There is no such member.

    Do not repeat; drop what you kept under this address.
    """

    code = "member_not_found"


class MembersOnly(Forbidden):
    """Only active members see who is in this group.

    Do not repeat: these credentials do not allow it.
    """

    code = "members_only"


class MembershipNotFound(NotFound):
    """There is no such membership.

    Do not repeat; drop what you kept under this address.
    """

    code = "membership_not_found"


class Merged(Conflict):
    """This record was merged into another: write there.

    Read it again, and show that it is over.
    """

    code = "merged"


class MetricsTokenRefused(Unauthenticated):
    """The metrics ask for their own token.

    Send `METRICS_TOKEN` as the bearer token.
    """

    code = "metrics_token_refused"


class NameTaken(Conflict):
    """There is one of this name already.

    Ask for another value, or use the row that is there.
    """

    code = "name_taken"


class NoFactor(Conflict):
    """You have no second factor, so there is nothing to recover.

    Read the present state and decide again.
    """

    code = "no_factor"


class NoHold(Conflict):
    """This itinerary is not under review, nor has its state been revoked.

    Read the present state and decide again.
    """

    code = "no_hold"


class NotAParticipant(Invalid):
    """Somebody whom this names takes no part in the session.

    Show each of `errors` at its field; repeat when they are mended.
    """

    code = "not_a_participant"


class NotAnAuditor(Forbidden):
    """Access events are for auditors, and for the data protection officers of programmes.

    Do not repeat: these credentials do not allow it.
    """

    code = "not_an_auditor"


class NotEligible(Forbidden):
    """This is open to those who meet its rule, and you do not.

    Do not repeat: these credentials do not allow it.
    """

    code = "not_eligible"


class NotEnded(Conflict):
    """This booking has not come to that point in time yet.

    Read the present state and decide again.
    """

    code = "not_ended"


class NotInYourRole(Forbidden):
    """In your role you may see this and not do that.

    Do not repeat: these credentials do not allow it.
    """

    code = "not_in_your_role"


class NotMember(Conflict):
    """You are no active member of this group.

    Read the present state and decide again.
    """

    code = "not_member"


class NotPublished(Conflict):
    """This itinerary is not published for everybody.

    Read the present state and decide again.
    """

    code = "not_published"


class NotRequested(Conflict):
    """This person has not asked to join.

    Read the present state and decide again.
    """

    code = "not_requested"


class NotVoided(Conflict):
    """This is not deleted.

    Read the present state and decide again.
    """

    code = "not_voided"


class NoteNotSigned(Conflict):
    """Only a signed note can be amended.

    Read it again, and show that it is over.
    """

    code = "note_not_signed"


class NoteSigned(Conflict):
    """This note is signed: amend it instead.

    Read it again, and show that it is over.
    """

    code = "note_signed"


class NotificationNotFound(NotFound):
    """There is no such notification.

    Do not repeat; drop what you kept under this address.
    """

    code = "notification_not_found"


class OauthFailed(Invalid):
    """The sign-in at the provider did not succeed: begin again. `errors` says what failed.

    Show each of `errors` at its field; repeat when they are mended.
    """

    code = "oauth_failed"


class OrganizersOwnRow(Conflict):
    """The organizer leaves by handing the group over, and keeps the role until then.

    Do not offer this for one's own.
    """

    code = "organizers_own_row"


class OriginalChanged(Conflict):
    """What this refunds is void, in the trash, a refund or in another currency by now.

    Read the present state and decide again.
    """

    code = "original_changed"


class OwnGuide(Forbidden):
    """Nobody decides about themselves.

    Do not repeat: these credentials do not allow it.
    """

    code = "own_guide"


class ProgrammeNotFound(NotFound):
    """There is no such programme.

    Do not repeat; drop what you kept under this address.
    """

    code = "programme_not_found"


class ProviderAccountTaken(Conflict):
    """This account at the provider belongs to somebody else here.

    Ask for another value, or use the row that is there.
    """

    code = "provider_account_taken"


class ProviderAlreadyLinked(Conflict):
    """Another account at this provider is linked to yours: disconnect it first.

    Read the present state and decide again.
    """

    code = "provider_already_linked"


class ProviderNotConfigured(NotFound):
    """Nobody can sign in here with an account of this provider.

    Do not repeat; drop what you kept under this address.
    """

    code = "provider_not_configured"


class ProviderRate(Forbidden):
    """This rate is the provider's: it stays.

    Do not repeat: these credentials do not allow it.
    """

    code = "provider_rate"


class ProviderUnavailable(Unavailable):
    """The provider does not answer, or not as it should. Try again shortly.

    Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`.
    """

    code = "provider_unavailable"


class PurposeRequired(Invalid):
    """Say what this is for.

    Show each of `errors` at its field; repeat when they are mended.
    """

    code = "purpose_required"


class RateExists(Conflict):
    """You have a rate of this pair for this day already.

    Ask for another value, or use the row that is there.
    """

    code = "rate_exists"


class RatingNotFound(NotFound):
    """There is no such safety rating.

    Do not repeat; drop what you kept under this address.
    """

    code = "rating_not_found"


class ReauthenticationRequired(Forbidden):
    """Prove again that it is you: POST /api/v1/auth/reauthenticate, then repeat this within ten minutes.

    Ask for the password or a code, `POST /auth/reauthenticate`, then repeat.
    """

    code = "reauthentication_required"


class RedeclareNeedsReview(Conflict):
    """It was declared before: only an administrator can declare it again.

    Read the present state and decide again.
    """

    code = "redeclare_needs_review"


class RefundExceedsOriginal(Conflict):
    """The refunds would be more than the expense. `allow_excess` says that they may.

    Read the present state and decide again.
    """

    code = "refund_exceeds_original"


class ReportNotFound(NotFound):
    """There is no such report.

    Do not repeat; drop what you kept under this address.
    """

    code = "report_not_found"


class ResourceNotFound(NotFound):
    """There is no such resource.

    Do not repeat; drop what you kept under this address.
    """

    code = "resource_not_found"


class ResponseNotFound(NotFound):
    """There is no such response.

    Do not repeat; drop what you kept under this address.
    """

    code = "response_not_found"


class RestoreWindowOver(Conflict):
    """The days in which a primary worker can restore this are over: ask a supervisor.

    Read it again, and show that it is over.
    """

    code = "restore_window_over"


class ReviewNotFound(NotFound):
    """There is no such review.

    Do not repeat; drop what you kept under this address.
    """

    code = "review_not_found"


class ReviewWindowClosed(Conflict):
    """Reviews are written within fourteen days of a booking's end.

    Read it again, and show that it is over.
    """

    code = "review_window_closed"


class SearchTooBroad(Invalid):
    """More than 2000 people begin like that: say more of the name.

    Show each of `errors` at its field; repeat when they are mended.
    """

    code = "search_too_broad"


class SecondFactorRequired(Forbidden):
    """This account has a second factor: prove yourself with a code of it, or with a recovery code.

    Ask for a code of one of `GET /auth/factors`, and send it with its `factor_id`.
    """

    code = "second_factor_required"


class SelfBlock(Conflict):
    """Nobody blocks themselves.

    Do not offer this for one's own.
    """

    code = "self_block"


class SelfBooking(Conflict):
    """Nobody books themselves.

    Do not offer this for one's own.
    """

    code = "self_booking"


class SelfGrant(Forbidden):
    """Nobody gives themselves a role: ask another administrator.

    Ask another administrator.
    """

    code = "self_grant"


class SelfRating(Conflict):
    """Nobody rates an itinerary of their own.

    Do not offer this for one's own.
    """

    code = "self_rating"


class SelfVote(Conflict):
    """Nobody votes on what they wrote themselves.

    Do not offer this for one's own.
    """

    code = "self_vote"


class ServiceNotFound(NotFound):
    """There is no such service.

    Do not repeat; drop what you kept under this address.
    """

    code = "service_not_found"


class SessionClosed(Conflict):
    """This session is over: its times stay as they are.

    Read it again, and show that it is over.
    """

    code = "session_closed"


class SessionInProgress(Conflict):
    """A session with this person is in progress: end it first.

    Read the present state and decide again.
    """

    code = "session_in_progress"


class SessionNotFound(NotFound):
    """There is no such session.

    Do not repeat; drop what you kept under this address.
    """

    code = "session_not_found"


class SessionOverlap(Conflict):
    """This person has another session at that time.

    Offer another time, or another one.
    """

    code = "session_overlap"


class SessionRequired(Forbidden):
    """Only somebody who signed in can do this: these credentials belong to no session.

    Sign in as a person; a key cannot do this.
    """

    code = "session_required"


class SessionTypeNotFound(NotFound):
    """There is no such kind of session.

    Do not repeat; drop what you kept under this address.
    """

    code = "session_type_not_found"


class SkuTaken(Conflict):
    """You have an item with this SKU already.

    Ask for another value, or use the row that is there.
    """

    code = "sku_taken"


class SlotTaken(Conflict):
    """The guide is booked at that time.

    Ask for another value, or use the row that is there.
    """

    code = "slot_taken"


class StillRunning(Conflict):
    """The first request with this Idempotency-Key is still running.

    Wait a second and repeat with the same `Idempotency-Key`: the first outcome is replayed.
    """

    code = "still_running"


class StoreIsPublic(Conflict):
    """Files are kept where everybody can read them: this one may not go there.

    Files of this item can only be kept while it is active.
    """

    code = "store_is_public"


class SystemCategory(Conflict):
    """Uncategorised may get another name and another colour, and nothing else.

    Read the present state and decide again.
    """

    code = "system_category"


class TagNotFound(NotFound):
    """There is no such tag.

    Do not repeat; drop what you kept under this address.
    """

    code = "tag_not_found"


class TeamNotFound(NotFound):
    """There is no such team.

    Do not repeat; drop what you kept under this address.
    """

    code = "team_not_found"


class TooManyApiKeys(Conflict):
    """You have 50 living API keys: revoke one first.

    Revoke a key that nothing uses: `last_used_at` tells which.
    """

    code = "too_many_api_keys"


class TooManyContacts(Conflict):
    """Five contacts are the most there can be.

    Remove or finish one first; until then it is refused again.
    """

    code = "too_many_contacts"


class TooManyFactors(Conflict):
    """You have as many second factors as one may have: remove one first.

    Show `GET /auth/factors`, and let one be removed first.
    """

    code = "too_many_factors"


class TooManyFiles(Conflict):
    """There are as many files here as there may be.

    Delete one of the files first.
    """

    code = "too_many_files"


class TooManyInvites(Conflict):
    """Twenty invitations of this group are open: wait for their answers, or revoke some.

    Remove or finish one first; until then it is refused again.
    """

    code = "too_many_invites"


class TooManyPending(Conflict):
    """Ten of your bookings await an answer: wait for one, or cancel one.

    Remove or finish one first; until then it is refused again.
    """

    code = "too_many_pending"


class TransferRequired(Conflict):
    """The organizer hands the group over before leaving it: say transfer_to.

    Read the present state and decide again.
    """

    code = "transfer_required"


class UnknownReference(Invalid):
    """Some fields name what is not there for you.

    Show each of `errors` at its field; repeat when they are mended.
    """

    code = "unknown_reference"


class UserNotFound(NotFound):
    """There is no such user.

    Do not repeat; drop what you kept under this address.
    """

    code = "user_not_found"


class UsernameTaken(Conflict):
    """This user name belongs to somebody already.

    Ask for another value, or use the row that is there.
    """

    code = "username_taken"


class VerificationNotFound(NotFound):
    """There is no such verification.

    Do not repeat; drop what you kept under this address.
    """

    code = "verification_not_found"


class WrongCode(Invalid):
    """This code is wrong, was used already, or is not one of this factor.

    Ask again; a code is good once, so wait for the next. A `factor_token` takes five.
    """

    code = "wrong_code"


BY_CODE: dict[str, type[ApiError]] = {
    "account_exists": AccountExists,
    "account_locked": AccountLocked,
    "already_assigned": AlreadyAssigned,
    "already_declared": AlreadyDeclared,
    "already_exists": AlreadyExists,
    "already_member": AlreadyMember,
    "already_resolved": AlreadyResolved,
    "already_reviewed": AlreadyReviewed,
    "anchors_unavailable": AnchorsUnavailable,
    "api_key_not_found": ApiKeyNotFound,
    "assignment_not_found": AssignmentNotFound,
    "attestation_not_found": AttestationNotFound,
    "audit_unavailable": AuditUnavailable,
    "back_dated": BackDated,
    "bad_header": BadHeader,
    "bad_host": BadHost,
    "bad_request": BadRequest,
    "bad_transition": BadTransition,
    "below_member_count": BelowMemberCount,
    "beneficiary_closed": BeneficiaryClosed,
    "beneficiary_not_found": BeneficiaryNotFound,
    "block_not_found": BlockNotFound,
    "body_required": BodyRequired,
    "booking_closed": BookingClosed,
    "booking_not_completed": BookingNotCompleted,
    "booking_not_found": BookingNotFound,
    "built_in": BuiltIn,
    "case_note_not_found": CaseNoteNotFound,
    "category_archived": CategoryArchived,
    "category_has_children": CategoryHasChildren,
    "category_in_use": CategoryInUse,
    "category_not_found": CategoryNotFound,
    "claim_lost": ClaimLost,
    "client_uuid_reused": ClientUuidReused,
    "conflict": Conflict,
    "consent_active": ConsentActive,
    "consent_immutable": ConsentImmutable,
    "consent_not_found": ConsentNotFound,
    "consent_required": ConsentRequired,
    "consent_review_required": ConsentReviewRequired,
    "contact_not_found": ContactNotFound,
    "content_too_large": ContentTooLarge,
    "database_busy": DatabaseBusy,
    "database_full": DatabaseFull,
    "database_read_only": DatabaseReadOnly,
    "database_unavailable": DatabaseUnavailable,
    "duplicate_external_id": DuplicateExternalId,
    "eligibility_locked": EligibilityLocked,
    "email_taken": EmailTaken,
    "encryption_not_configured": EncryptionNotConfigured,
    "enrolment_closed": EnrolmentClosed,
    "expense_not_found": ExpenseNotFound,
    "export_not_found": ExportNotFound,
    "export_not_ready": ExportNotReady,
    "export_running": ExportRunning,
    "factor_not_found": FactorNotFound,
    "file_not_found": FileNotFound,
    "file_quota_exceeded": FileQuotaExceeded,
    "file_store_unavailable": FileStoreUnavailable,
    "forbidden": Forbidden,
    "foreign_origin": ForeignOrigin,
    "fx_rate_not_found": FxRateNotFound,
    "group_full": GroupFull,
    "group_not_found": GroupNotFound,
    "group_not_open": GroupNotOpen,
    "guide_exists": GuideExists,
    "guide_not_found": GuideNotFound,
    "guide_unavailable": GuideUnavailable,
    "has_contributions": HasContributions,
    "has_refunds": HasRefunds,
    "has_signed_note": HasSignedNote,
    "idempotency_key_reused": IdempotencyKeyReused,
    "import_refused": ImportRefused,
    "in_use": InUse,
    "incident_not_found": IncidentNotFound,
    "incident_resolved": IncidentResolved,
    "insufficient_scope": InsufficientScope,
    "integrity_failure": IntegrityFailure,
    "intel_archived": IntelArchived,
    "intel_not_found": IntelNotFound,
    "internal_error": InternalError,
    "invalid": Invalid,
    "invalid_access_token": InvalidAccessToken,
    "invalid_api_key": InvalidApiKey,
    "invalid_code": InvalidCode,
    "invalid_credentials": InvalidCredentials,
    "invalid_destination": InvalidDestination,
    "invalid_refresh_token": InvalidRefreshToken,
    "invalid_token": InvalidToken,
    "invalid_transition": InvalidTransition,
    "invite_closed": InviteClosed,
    "invite_not_found": InviteNotFound,
    "invite_required": InviteRequired,
    "invitee_not_found": InviteeNotFound,
    "item_not_found": ItemNotFound,
    "itinerary_not_found": ItineraryNotFound,
    "kek_does_not_fit": KekDoesNotFit,
    "kek_in_use": KekInUse,
    "kek_unknown": KekUnknown,
    "key_not_trusted": KeyNotTrusted,
    "last_admin": LastAdmin,
    "last_primary": LastPrimary,
    "last_way_in": LastWayIn,
    "ledger_busy": LedgerBusy,
    "ledger_not_empty": LedgerNotEmpty,
    "limit_reached": LimitReached,
    "link_invalid": LinkInvalid,
    "malformed_form": MalformedForm,
    "malformed_json": MalformedJson,
    "may_not_resolve": MayNotResolve,
    "member_not_found": MemberNotFound,
    "members_only": MembersOnly,
    "membership_not_found": MembershipNotFound,
    "merged": Merged,
    "method_not_allowed": MethodNotAllowed,
    "metrics_token_refused": MetricsTokenRefused,
    "name_taken": NameTaken,
    "no_factor": NoFactor,
    "no_hold": NoHold,
    "not_a_participant": NotAParticipant,
    "not_acceptable": NotAcceptable,
    "not_an_auditor": NotAnAuditor,
    "not_eligible": NotEligible,
    "not_ended": NotEnded,
    "not_found": NotFound,
    "not_in_your_role": NotInYourRole,
    "not_member": NotMember,
    "not_published": NotPublished,
    "not_requested": NotRequested,
    "not_voided": NotVoided,
    "note_not_signed": NoteNotSigned,
    "note_signed": NoteSigned,
    "notification_not_found": NotificationNotFound,
    "oauth_failed": OauthFailed,
    "organizers_own_row": OrganizersOwnRow,
    "original_changed": OriginalChanged,
    "own_guide": OwnGuide,
    "precondition_failed": PreconditionFailed,
    "programme_not_found": ProgrammeNotFound,
    "provider_account_taken": ProviderAccountTaken,
    "provider_already_linked": ProviderAlreadyLinked,
    "provider_not_configured": ProviderNotConfigured,
    "provider_rate": ProviderRate,
    "provider_unavailable": ProviderUnavailable,
    "purpose_required": PurposeRequired,
    "range_not_satisfiable": RangeNotSatisfiable,
    "rate_exists": RateExists,
    "rating_not_found": RatingNotFound,
    "reauthentication_required": ReauthenticationRequired,
    "redeclare_needs_review": RedeclareNeedsReview,
    "refund_exceeds_original": RefundExceedsOriginal,
    "report_not_found": ReportNotFound,
    "request_timeout": RequestTimeout,
    "resource_not_found": ResourceNotFound,
    "response_not_found": ResponseNotFound,
    "restore_window_over": RestoreWindowOver,
    "review_not_found": ReviewNotFound,
    "review_window_closed": ReviewWindowClosed,
    "search_too_broad": SearchTooBroad,
    "second_factor_required": SecondFactorRequired,
    "self_block": SelfBlock,
    "self_booking": SelfBooking,
    "self_grant": SelfGrant,
    "self_rating": SelfRating,
    "self_vote": SelfVote,
    "service_not_found": ServiceNotFound,
    "session_closed": SessionClosed,
    "session_in_progress": SessionInProgress,
    "session_not_found": SessionNotFound,
    "session_overlap": SessionOverlap,
    "session_required": SessionRequired,
    "session_type_not_found": SessionTypeNotFound,
    "sku_taken": SkuTaken,
    "slot_taken": SlotTaken,
    "still_running": StillRunning,
    "store_is_public": StoreIsPublic,
    "system_category": SystemCategory,
    "tag_not_found": TagNotFound,
    "team_not_found": TeamNotFound,
    "too_many_api_keys": TooManyApiKeys,
    "too_many_contacts": TooManyContacts,
    "too_many_factors": TooManyFactors,
    "too_many_files": TooManyFiles,
    "too_many_invites": TooManyInvites,
    "too_many_pending": TooManyPending,
    "too_many_requests": TooManyRequests,
    "transfer_required": TransferRequired,
    "unauthenticated": Unauthenticated,
    "unavailable": Unavailable,
    "unknown_reference": UnknownReference,
    "unsupported_media_type": UnsupportedMediaType,
    "user_not_found": UserNotFound,
    "username_taken": UsernameTaken,
    "verification_not_found": VerificationNotFound,
    "wrong_code": WrongCode,
}
