// Made by tools/generate.mjs of docs/openapi.json and docs/errors.md: `make clients` makes it anew.
import { CairnError } from "./errors.js";

/** 400: A header could not be read. What to do: Mend the header that `detail` names. */
export class BadHeader extends CairnError<"bad_header"> {}
/** 400: This host name is not served here. What to do: Use an address out of `ALLOWED_HOSTS`. */
export class BadHost extends CairnError<"bad_host"> {}
/** 400: The request could not be read. What to do: Mend the request; the same bytes will be refused again. */
export class BadRequest extends CairnError<"bad_request"> {}
/** 400: The form could not be read. What to do: Mend the encoding of the form: boundary, part headers, the last boundary. */
export class MalformedForm extends CairnError<"malformed_form"> {}
/** 400: The body is not valid JSON. What to do: Mend the body where `detail` says; no duplicate key, no NaN, at most 64 levels. */
export class MalformedJson extends CairnError<"malformed_json"> {}
/** 401: The access token is not valid, or its session is over. Sign in again. What to do: Refresh the access token, or sign in again; then repeat. */
export class InvalidAccessToken extends CairnError<"invalid_access_token"> {}
/** 401: The API key is not valid: it is unknown, revoked or expired. What to do: Take a new key; do not repeat with this one. */
export class InvalidApiKey extends CairnError<"invalid_api_key"> {}
/** 401: This code is not valid: it is wrong, was used, has expired, or a newer one was sent. What to do: Ask for the code again; after five wrong ones for a new code. */
export class InvalidCode extends CairnError<"invalid_code"> {}
/** 401: The name or the password is wrong. What to do: Ask for the name and the password again. */
export class InvalidCredentials extends CairnError<"invalid_credentials"> {}
/** 401: The refresh token is not valid any more. Sign in again. What to do: Throw both tokens away and sign in. */
export class InvalidRefreshToken extends CairnError<"invalid_refresh_token"> {}
/** 401: The metrics ask for their own token. What to do: Send `METRICS_TOKEN` as the bearer token. */
export class MetricsTokenRefused extends CairnError<"metrics_token_refused"> {}
/** 401: Sign in to do this. What to do: Refresh the access token, or sign in again; then repeat. */
export class Unauthenticated extends CairnError<"unauthenticated"> {}
/** 403: This account is locked: for a while after failed attempts, or until an administrator opens it. What to do: Where `Retry-After` stands, wait, or use the link of the mail; else ask an administrator. */
export class AccountLocked extends CairnError<"account_locked"> {}
/** 403: Nothing of what was asked for is covered by a consent in force. What to do: Do not repeat: these credentials do not allow it. */
export class ConsentRequired extends CairnError<"consent_required"> {}
/** 403: The person may be of age by now: ask for their own consent first. What to do: Do not repeat: these credentials do not allow it. */
export class ConsentReviewRequired extends CairnError<"consent_review_required"> {}
/** 403: Here, only members of a programme add beneficiaries. What to do: Do not repeat: these credentials do not allow it. */
export class EnrolmentClosed extends CairnError<"enrolment_closed"> {}
/** 403: You may not do this. What to do: Do not repeat: these credentials do not allow it. */
export class Forbidden extends CairnError<"forbidden"> {}
/** 403: The refresh cookie is taken only from pages of this service. What to do: Do not repeat: these credentials do not allow it. */
export class ForeignOrigin extends CairnError<"foreign_origin"> {}
/** 403: This API key was not given the scope that this needs. What to do: Use a key with the scope that `WWW-Authenticate` names; where it names none, sign in. */
export class InsufficientScope extends CairnError<"insufficient_scope"> {}
/** 403: This group takes only whom it invites. What to do: Ask for an invitation. */
export class InviteRequired extends CairnError<"invite_required"> {}
/** 403: This link is not one of ours, or its time is over. What to do: Have another link made. */
export class LinkInvalid extends CairnError<"link_invalid"> {}
/** 403: You may not change the state of this travel intel. What to do: Do not repeat: these credentials do not allow it. */
export class MayNotResolve extends CairnError<"may_not_resolve"> {}
/** 403: Only active members see who is in this group. What to do: Do not repeat: these credentials do not allow it. */
export class MembersOnly extends CairnError<"members_only"> {}
/** 403: Access events are for auditors, and for the data protection officers of programmes. What to do: Do not repeat: these credentials do not allow it. */
export class NotAnAuditor extends CairnError<"not_an_auditor"> {}
/** 403: This is open to those who meet its rule, and you do not. What to do: Do not repeat: these credentials do not allow it. */
export class NotEligible extends CairnError<"not_eligible"> {}
/** 403: In your role you may see this and not do that. What to do: Do not repeat: these credentials do not allow it. */
export class NotInYourRole extends CairnError<"not_in_your_role"> {}
/** 403: Nobody decides about themselves. What to do: Do not repeat: these credentials do not allow it. */
export class OwnGuide extends CairnError<"own_guide"> {}
/** 403: This rate is the provider's: it stays. What to do: Do not repeat: these credentials do not allow it. */
export class ProviderRate extends CairnError<"provider_rate"> {}
/** 403: Prove again that it is you: POST /api/v1/auth/reauthenticate, then repeat this within ten minutes. What to do: Ask for the password or a code, `POST /auth/reauthenticate`, then repeat. */
export class ReauthenticationRequired extends CairnError<"reauthentication_required"> {}
/** 403: This account has a second factor: prove yourself with a code of it, or with a recovery code. What to do: Ask for a code of one of `GET /auth/factors`, and send it with its `factor_id`. */
export class SecondFactorRequired extends CairnError<"second_factor_required"> {}
/** 403: Nobody gives themselves a role: ask another administrator. What to do: Ask another administrator. */
export class SelfGrant extends CairnError<"self_grant"> {}
/** 403: Only somebody who signed in can do this: these credentials belong to no session. What to do: Sign in as a person; a key cannot do this. */
export class SessionRequired extends CairnError<"session_required"> {}
/** 404: There is no such API key. What to do: Do not repeat; drop what you kept under this address. */
export class ApiKeyNotFound extends CairnError<"api_key_not_found"> {}
/** 404: There is no such assignment. What to do: Do not repeat; drop what you kept under this address. */
export class AssignmentNotFound extends CairnError<"assignment_not_found"> {}
/** 404: There is no such attestation. What to do: Do not repeat; drop what you kept under this address. */
export class AttestationNotFound extends CairnError<"attestation_not_found"> {}
/** 404: There is no such beneficiary among those that you work with. What to do: Do not repeat; drop what you kept under this address. */
export class BeneficiaryNotFound extends CairnError<"beneficiary_not_found"> {}
/** 404: You have not blocked this person. What to do: Do not repeat; drop what you kept under this address. */
export class BlockNotFound extends CairnError<"block_not_found"> {}
/** 404: There is no such booking. What to do: Do not repeat; drop what you kept under this address. */
export class BookingNotFound extends CairnError<"booking_not_found"> {}
/** 404: There is no such note among those that you may read. What to do: Do not repeat; drop what you kept under this address. */
export class CaseNoteNotFound extends CairnError<"case_note_not_found"> {}
/** 404: There is no such category. What to do: Do not repeat; drop what you kept under this address. */
export class CategoryNotFound extends CairnError<"category_not_found"> {}
/** 404: There is no such consent among those that you may see. What to do: Do not repeat; drop what you kept under this address. */
export class ConsentNotFound extends CairnError<"consent_not_found"> {}
/** 404: There is no such contact. What to do: Do not repeat; drop what you kept under this address. */
export class ContactNotFound extends CairnError<"contact_not_found"> {}
/** 404: There is no such expense. What to do: Do not repeat; drop what you kept under this address. */
export class ExpenseNotFound extends CairnError<"expense_not_found"> {}
/** 404: There is no such export. What to do: Do not repeat; drop what you kept under this address. */
export class ExportNotFound extends CairnError<"export_not_found"> {}
/** 404: There is no such factor, or it waited too long for its first code. What to do: Do not repeat; drop what you kept under this address. */
export class FactorNotFound extends CairnError<"factor_not_found"> {}
/** 404: There is no such file. What to do: Do not repeat; drop what you kept under this address. */
export class FileNotFound extends CairnError<"file_not_found"> {}
/** 404: There is no such exchange rate. What to do: Do not repeat; drop what you kept under this address. */
export class FxRateNotFound extends CairnError<"fx_rate_not_found"> {}
/** 404: There is no such travel group. What to do: Do not repeat; drop what you kept under this address. */
export class GroupNotFound extends CairnError<"group_not_found"> {}
/** 404: There is no such guide. What to do: Do not repeat; drop what you kept under this address. */
export class GuideNotFound extends CairnError<"guide_not_found"> {}
/** 404: There is no such incident. What to do: Do not repeat; drop what you kept under this address. */
export class IncidentNotFound extends CairnError<"incident_not_found"> {}
/** 404: There is no such travel intel. What to do: Do not repeat; drop what you kept under this address. */
export class IntelNotFound extends CairnError<"intel_not_found"> {}
/** 404: There is no such invitation. What to do: Do not repeat; drop what you kept under this address. */
export class InviteNotFound extends CairnError<"invite_not_found"> {}
/** 404: There is nobody by that name or id who can be invited. What to do: Do not repeat; drop what you kept under this address. */
export class InviteeNotFound extends CairnError<"invitee_not_found"> {}
/** 404: There is no such item. What to do: Do not repeat; drop what you kept under this address. */
export class ItemNotFound extends CairnError<"item_not_found"> {}
/** 404: There is no such itinerary. What to do: Do not repeat; drop what you kept under this address. */
export class ItineraryNotFound extends CairnError<"itinerary_not_found"> {}
/** 404: There is no such version. What to do: Do not repeat; drop what you kept under this address. */
export class KekUnknown extends CairnError<"kek_unknown"> {}
/** 404: There is no such member. What to do: Do not repeat; drop what you kept under this address. */
export class MemberNotFound extends CairnError<"member_not_found"> {}
/** 404: There is no such membership. What to do: Do not repeat; drop what you kept under this address. */
export class MembershipNotFound extends CairnError<"membership_not_found"> {}
/** 404: There is nothing here. What to do: Do not repeat; drop what you kept under this address. */
export class NotFound extends CairnError<"not_found"> {}
/** 404: There is no such notification. What to do: Do not repeat; drop what you kept under this address. */
export class NotificationNotFound extends CairnError<"notification_not_found"> {}
/** 404: There is no such programme. What to do: Do not repeat; drop what you kept under this address. */
export class ProgrammeNotFound extends CairnError<"programme_not_found"> {}
/** 404: Nobody can sign in here with an account of this provider. What to do: Do not repeat; drop what you kept under this address. */
export class ProviderNotConfigured extends CairnError<"provider_not_configured"> {}
/** 404: There is no such safety rating. What to do: Do not repeat; drop what you kept under this address. */
export class RatingNotFound extends CairnError<"rating_not_found"> {}
/** 404: There is no such report. What to do: Do not repeat; drop what you kept under this address. */
export class ReportNotFound extends CairnError<"report_not_found"> {}
/** 404: There is no such resource. What to do: Do not repeat; drop what you kept under this address. */
export class ResourceNotFound extends CairnError<"resource_not_found"> {}
/** 404: There is no such response. What to do: Do not repeat; drop what you kept under this address. */
export class ResponseNotFound extends CairnError<"response_not_found"> {}
/** 404: There is no such review. What to do: Do not repeat; drop what you kept under this address. */
export class ReviewNotFound extends CairnError<"review_not_found"> {}
/** 404: There is no such service. What to do: Do not repeat; drop what you kept under this address. */
export class ServiceNotFound extends CairnError<"service_not_found"> {}
/** 404: There is no such session. What to do: Do not repeat; drop what you kept under this address. */
export class SessionNotFound extends CairnError<"session_not_found"> {}
/** 404: There is no such kind of session. What to do: Do not repeat; drop what you kept under this address. */
export class SessionTypeNotFound extends CairnError<"session_type_not_found"> {}
/** 404: There is no such tag. What to do: Do not repeat; drop what you kept under this address. */
export class TagNotFound extends CairnError<"tag_not_found"> {}
/** 404: There is no such team. What to do: Do not repeat; drop what you kept under this address. */
export class TeamNotFound extends CairnError<"team_not_found"> {}
/** 404: There is no such user. What to do: Do not repeat; drop what you kept under this address. */
export class UserNotFound extends CairnError<"user_not_found"> {}
/** 404: There is no such verification. What to do: Do not repeat; drop what you kept under this address. */
export class VerificationNotFound extends CairnError<"verification_not_found"> {}
/** 405: This address does not take that method. What to do: Use a method out of `Allow`. */
export class MethodNotAllowed extends CairnError<"method_not_allowed"> {}
/** 406: This address cannot answer in a media type that you accept. What to do: Send `Accept: application/json`, or no `Accept`. */
export class NotAcceptable extends CairnError<"not_acceptable"> {}
/** 408: The body did not arrive in time. What to do: Repeat on a better connection, a write with the same `Idempotency-Key`. */
export class RequestTimeout extends CairnError<"request_timeout"> {}
/** 409: There is an account with this e-mail address: sign in to it, then connect the provider. What to do: Ask for another value, or use the row that is there. */
export class AccountExists extends CairnError<"account_exists"> {}
/** 409: This person works with the beneficiary already. What to do: Nothing is left to do: read it, and go on. */
export class AlreadyAssigned extends CairnError<"already_assigned"> {}
/** 409: You have declared this already. What to do: Nothing is left to do: read it, and go on. */
export class AlreadyDeclared extends CairnError<"already_declared"> {}
/** 409: Something with these values exists already. What to do: Ask for another value, or use the row that is there. */
export class AlreadyExists extends CairnError<"already_exists"> {}
/** 409: This person is that already, in the same team or programme and for a part of that time. What to do: Nothing is left to do: read it, and go on. */
export class AlreadyMember extends CairnError<"already_member"> {}
/** 409: This report was resolved differently. What to do: Nothing is left to do: read it, and go on. */
export class AlreadyResolved extends CairnError<"already_resolved"> {}
/** 409: You have reviewed this booking. What to do: Nothing is left to do: read it, and go on. */
export class AlreadyReviewed extends CairnError<"already_reviewed"> {}
/** 409: An expense in this state cannot get into that one. What to do: Read the present state and decide again. */
export class BadTransition extends CairnError<"bad_transition"> {}
/** 409: More people than that are in the group. What to do: Read the present state and decide again. */
export class BelowMemberCount extends CairnError<"below_member_count"> {}
/** 409: This record is closed: reopen it first. What to do: Read it again, and show that it is over. */
export class BeneficiaryClosed extends CairnError<"beneficiary_closed"> {}
/** 409: This booking is past the state in which that can be done. What to do: Read it again, and show that it is over. */
export class BookingClosed extends CairnError<"booking_closed"> {}
/** 409: Only a completed booking can be reviewed. What to do: Read the present state and decide again. */
export class BookingNotCompleted extends CairnError<"booking_not_completed"> {}
/** 409: Everybody has this: it stays as it is. What to do: Read the present state and decide again. */
export class BuiltIn extends CairnError<"built_in"> {}
/** 409: This category is archived: it takes no new expenses. What to do: Read it again, and show that it is over. */
export class CategoryArchived extends CairnError<"category_archived"> {}
/** 409: This category has others below it: move or delete those first. What to do: Read the present state and decide again. */
export class CategoryHasChildren extends CairnError<"category_has_children"> {}
/** 409: This category is used: merge it into another. What to do: Read the present state and decide again. */
export class CategoryInUse extends CairnError<"category_in_use"> {}
/** 409: Another attempt at this job has taken its place. What to do: Read the present state and decide again. */
export class ClaimLost extends CairnError<"claim_lost"> {}
/** 409: This client_uuid was used for another session. What to do: Ask for another value, or use the row that is there. */
export class ClientUuidReused extends CairnError<"client_uuid_reused"> {}
/** 409: The present state does not allow this. What to do: Read the present state and decide again. */
export class Conflict extends CairnError<"conflict"> {}
/** 409: There is a consent in force for this purpose: withdraw, invalidate or supersede it. What to do: Read the present state and decide again. */
export class ConsentActive extends CairnError<"consent_active"> {}
/** 409: A consent stays as it was given: record a new one that supersedes it. What to do: Read it again, and show that it is over. */
export class ConsentImmutable extends CairnError<"consent_immutable"> {}
/** 409: You have an expense with this external id already. What to do: Ask for another value, or use the row that is there. */
export class DuplicateExternalId extends CairnError<"duplicate_external_id"> {}
/** 409: The rule can change only while nobody else is in the group. What to do: Read the present state and decide again. */
export class EligibilityLocked extends CairnError<"eligibility_locked"> {}
/** 409: There is an account with this e-mail address already. What to do: Ask for another value, or use the row that is there. */
export class EmailTaken extends CairnError<"email_taken"> {}
/** 409: This export is not ready: look at its state, and come back when it is done. What to do: Wait a moment, then repeat. */
export class ExportNotReady extends CairnError<"export_not_ready"> {}
/** 409: An export of yours is being made already. What to do: Wait a moment, then repeat. */
export class ExportRunning extends CairnError<"export_running"> {}
/** 409: With this file its owner would hold more than there is room for. What to do: Delete files, or ask the operator for more room. */
export class FileQuotaExceeded extends CairnError<"file_quota_exceeded"> {}
/** 409: This group has no free place. What to do: Offer another time, or another one. */
export class GroupFull extends CairnError<"group_full"> {}
/** 409: This group is over or was cancelled. What to do: Read the present state and decide again. */
export class GroupNotOpen extends CairnError<"group_not_open"> {}
/** 409: You are a guide already. What to do: Ask for another value, or use the row that is there. */
export class GuideExists extends CairnError<"guide_exists"> {}
/** 409: This guide takes no bookings at present. What to do: Offer another time, or another one. */
export class GuideUnavailable extends CairnError<"guide_unavailable"> {}
/** 409: Others have rated it or written about it: it cannot become a draft again. Archive it instead. What to do: Read the present state and decide again. */
export class HasContributions extends CairnError<"has_contributions"> {}
/** 409: This expense has refunds. A DELETE says what becomes of them: refunds=delete or refunds=unlink. What to do: Read the present state and decide again. */
export class HasRefunds extends CairnError<"has_refunds"> {}
/** 409: This session has a signed note: it stays. What to do: Read the present state and decide again. */
export class HasSignedNote extends CairnError<"has_signed_note"> {}
/** 409: Others refer to this: it stays. What to do: Read the present state and decide again. */
export class InUse extends CairnError<"in_use"> {}
/** 409: This incident is resolved. Open a new one for what happens now. What to do: Read it again, and show that it is over. */
export class IncidentResolved extends CairnError<"incident_resolved"> {}
/** 409: This travel intel is archived: nothing is added to it. What to do: Read it again, and show that it is over. */
export class IntelArchived extends CairnError<"intel_archived"> {}
/** 409: From the state that this is in, it cannot get into that one. What to do: Read the present state and decide again. */
export class InvalidTransition extends CairnError<"invalid_transition"> {}
/** 409: This invitation is no longer open. What to do: Read it again, and show that it is over. */
export class InviteClosed extends CairnError<"invite_closed"> {}
/** 409: Keys are wrapped under this version. What to do: Read the present state and decide again. */
export class KekInUse extends CairnError<"kek_in_use"> {}
/** 409: This is the last administrator: make another one first. What to do: Read the present state and decide again. */
export class LastAdmin extends CairnError<"last_admin"> {}
/** 409: Somebody has to be the primary worker: hand over instead. What to do: Read the present state and decide again. */
export class LastPrimary extends CairnError<"last_primary"> {}
/** 409: Without it you could not sign in any more: set a password or confirm your e-mail address first. What to do: Read the present state and decide again. */
export class LastWayIn extends CairnError<"last_way_in"> {}
/** 409: Something long is under way in your ledger. Try again when it is done. What to do: Wait a moment, then repeat. */
export class LedgerBusy extends CairnError<"ledger_busy"> {}
/** 409: The base currency stays as it is while there are expenses. What to do: Read the present state and decide again. */
export class LedgerNotEmpty extends CairnError<"ledger_not_empty"> {}
/** 409: You have as many of these as one person may have. What to do: Remove or finish one first; until then it is refused again. */
export class LimitReached extends CairnError<"limit_reached"> {}
/** 409: This record was merged into another: write there. What to do: Read it again, and show that it is over. */
export class Merged extends CairnError<"merged"> {}
/** 409: There is one of this name already. What to do: Ask for another value, or use the row that is there. */
export class NameTaken extends CairnError<"name_taken"> {}
/** 409: You have no second factor, so there is nothing to recover. What to do: Read the present state and decide again. */
export class NoFactor extends CairnError<"no_factor"> {}
/** 409: This itinerary is not under review, nor has its state been revoked. What to do: Read the present state and decide again. */
export class NoHold extends CairnError<"no_hold"> {}
/** 409: This booking has not come to that point in time yet. What to do: Read the present state and decide again. */
export class NotEnded extends CairnError<"not_ended"> {}
/** 409: You are no active member of this group. What to do: Read the present state and decide again. */
export class NotMember extends CairnError<"not_member"> {}
/** 409: This itinerary is not published for everybody. What to do: Read the present state and decide again. */
export class NotPublished extends CairnError<"not_published"> {}
/** 409: This person has not asked to join. What to do: Read the present state and decide again. */
export class NotRequested extends CairnError<"not_requested"> {}
/** 409: This is not deleted. What to do: Read the present state and decide again. */
export class NotVoided extends CairnError<"not_voided"> {}
/** 409: Only a signed note can be amended. What to do: Read it again, and show that it is over. */
export class NoteNotSigned extends CairnError<"note_not_signed"> {}
/** 409: This note is signed: amend it instead. What to do: Read it again, and show that it is over. */
export class NoteSigned extends CairnError<"note_signed"> {}
/** 409: The organizer leaves by handing the group over, and keeps the role until then. What to do: Do not offer this for one's own. */
export class OrganizersOwnRow extends CairnError<"organizers_own_row"> {}
/** 409: What this refunds is void, in the trash, a refund or in another currency by now. What to do: Read the present state and decide again. */
export class OriginalChanged extends CairnError<"original_changed"> {}
/** 409: This account at the provider belongs to somebody else here. What to do: Ask for another value, or use the row that is there. */
export class ProviderAccountTaken extends CairnError<"provider_account_taken"> {}
/** 409: Another account at this provider is linked to yours: disconnect it first. What to do: Read the present state and decide again. */
export class ProviderAlreadyLinked extends CairnError<"provider_already_linked"> {}
/** 409: You have a rate of this pair for this day already. What to do: Ask for another value, or use the row that is there. */
export class RateExists extends CairnError<"rate_exists"> {}
/** 409: It was declared before: only an administrator can declare it again. What to do: Read the present state and decide again. */
export class RedeclareNeedsReview extends CairnError<"redeclare_needs_review"> {}
/** 409: The refunds would be more than the expense. `allow_excess` says that they may. What to do: Read the present state and decide again. */
export class RefundExceedsOriginal extends CairnError<"refund_exceeds_original"> {}
/** 409: The days in which a primary worker can restore this are over: ask a supervisor. What to do: Read it again, and show that it is over. */
export class RestoreWindowOver extends CairnError<"restore_window_over"> {}
/** 409: Reviews are written within fourteen days of a booking's end. What to do: Read it again, and show that it is over. */
export class ReviewWindowClosed extends CairnError<"review_window_closed"> {}
/** 409: Nobody blocks themselves. What to do: Do not offer this for one's own. */
export class SelfBlock extends CairnError<"self_block"> {}
/** 409: Nobody books themselves. What to do: Do not offer this for one's own. */
export class SelfBooking extends CairnError<"self_booking"> {}
/** 409: Nobody rates an itinerary of their own. What to do: Do not offer this for one's own. */
export class SelfRating extends CairnError<"self_rating"> {}
/** 409: Nobody votes on what they wrote themselves. What to do: Do not offer this for one's own. */
export class SelfVote extends CairnError<"self_vote"> {}
/** 409: This session is over: its times stay as they are. What to do: Read it again, and show that it is over. */
export class SessionClosed extends CairnError<"session_closed"> {}
/** 409: A session with this person is in progress: end it first. What to do: Read the present state and decide again. */
export class SessionInProgress extends CairnError<"session_in_progress"> {}
/** 409: This person has another session at that time. What to do: Offer another time, or another one. */
export class SessionOverlap extends CairnError<"session_overlap"> {}
/** 409: You have an item with this SKU already. What to do: Ask for another value, or use the row that is there. */
export class SkuTaken extends CairnError<"sku_taken"> {}
/** 409: The guide is booked at that time. What to do: Ask for another value, or use the row that is there. */
export class SlotTaken extends CairnError<"slot_taken"> {}
/** 409: The first request with this Idempotency-Key is still running. What to do: Wait a second and repeat with the same `Idempotency-Key`: the first outcome is replayed. */
export class StillRunning extends CairnError<"still_running"> {}
/** 409: Files are kept where everybody can read them: this one may not go there. What to do: Files of this item can only be kept while it is active. */
export class StoreIsPublic extends CairnError<"store_is_public"> {}
/** 409: Uncategorised may get another name and another colour, and nothing else. What to do: Read the present state and decide again. */
export class SystemCategory extends CairnError<"system_category"> {}
/** 409: You have 50 living API keys: revoke one first. What to do: Revoke a key that nothing uses: `last_used_at` tells which. */
export class TooManyApiKeys extends CairnError<"too_many_api_keys"> {}
/** 409: Five contacts are the most there can be. What to do: Remove or finish one first; until then it is refused again. */
export class TooManyContacts extends CairnError<"too_many_contacts"> {}
/** 409: You have as many second factors as one may have: remove one first. What to do: Show `GET /auth/factors`, and let one be removed first. */
export class TooManyFactors extends CairnError<"too_many_factors"> {}
/** 409: There are as many files here as there may be. What to do: Delete one of the files first. */
export class TooManyFiles extends CairnError<"too_many_files"> {}
/** 409: Twenty invitations of this group are open: wait for their answers, or revoke some. What to do: Remove or finish one first; until then it is refused again. */
export class TooManyInvites extends CairnError<"too_many_invites"> {}
/** 409: Ten of your bookings await an answer: wait for one, or cancel one. What to do: Remove or finish one first; until then it is refused again. */
export class TooManyPending extends CairnError<"too_many_pending"> {}
/** 409: The organizer hands the group over before leaving it: say transfer_to. What to do: Read the present state and decide again. */
export class TransferRequired extends CairnError<"transfer_required"> {}
/** 409: This user name belongs to somebody already. What to do: Ask for another value, or use the row that is there. */
export class UsernameTaken extends CairnError<"username_taken"> {}
/** 412: It has changed since you read it. What to do: Read the resource again, merge, and repeat with its new `ETag`. */
export class PreconditionFailed extends CairnError<"precondition_failed"> {}
/** 413: The body is larger than this address takes. What to do: Send less. */
export class ContentTooLarge extends CairnError<"content_too_large"> {}
/** 415: The body is not of a media type that this address takes. What to do: Send `Content-Type: application/json`. */
export class UnsupportedMediaType extends CairnError<"unsupported_media_type"> {}
/** 416: The file does not reach so far. What to do: Ask for a range within the size that `Content-Range` names, or for all of it. */
export class RangeNotSatisfiable extends CairnError<"range_not_satisfiable"> {}
/** 422: A consent begins when it is recorded, or up to 30 days before where there is a signed paper. What to do: Show each of `errors` at its field; repeat when they are mended. */
export class BackDated extends CairnError<"back_dated"> {}
/** 422: This address needs a body. What to do: Send a body; a file may not be empty. */
export class BodyRequired extends CairnError<"body_required"> {}
/** 422: This Idempotency-Key was used for another request. What to do: Take a new `Idempotency-Key`: this one belongs to another body or query. */
export class IdempotencyKeyReused extends CairnError<"idempotency_key_reused"> {}
/** 422: Some rows cannot be imported; nothing was stored. What to do: Show each of `errors` at its field; repeat when they are mended. */
export class ImportRefused extends CairnError<"import_refused"> {}
/** 422: Some fields are not valid. What to do: Show each of `errors` at its field; repeat when they are mended. */
export class Invalid extends CairnError<"invalid"> {}
/** 422: Say at least one letter or digit of a place. What to do: Show each of `errors` at its field; repeat when they are mended. */
export class InvalidDestination extends CairnError<"invalid_destination"> {}
/** 422: This token is not valid: it was used, has expired, or is not one of ours for this. What to do: Begin anew: sign in again, or have another link or code sent. */
export class InvalidToken extends CairnError<"invalid_token"> {}
/** 422: Somebody whom this names takes no part in the session. What to do: Show each of `errors` at its field; repeat when they are mended. */
export class NotAParticipant extends CairnError<"not_a_participant"> {}
/** 422: The sign-in at the provider did not succeed: begin again. `errors` says what failed. What to do: Show each of `errors` at its field; repeat when they are mended. */
export class OauthFailed extends CairnError<"oauth_failed"> {}
/** 422: Say what this is for. What to do: Show each of `errors` at its field; repeat when they are mended. */
export class PurposeRequired extends CairnError<"purpose_required"> {}
/** 422: More than 2000 people begin like that: say more of the name. What to do: Show each of `errors` at its field; repeat when they are mended. */
export class SearchTooBroad extends CairnError<"search_too_broad"> {}
/** 422: Some fields name what is not there for you. What to do: Show each of `errors` at its field; repeat when they are mended. */
export class UnknownReference extends CairnError<"unknown_reference"> {}
/** 422: This code is wrong, was used already, or is not one of this factor. What to do: Ask again; a code is good once, so wait for the next. A `factor_token` takes five. */
export class WrongCode extends CairnError<"wrong_code"> {}
/** 429: Too many requests. Wait a little. What to do: Wait `Retry-After` seconds, then repeat. */
export class TooManyRequests extends CairnError<"too_many_requests"> {}
/** 500: What is stored here was changed by somebody else than this program. It is not shown, and was reported. What to do: Repeat once with the same `Idempotency-Key`; if it stays, report the `correlation_id`. */
export class IntegrityFailure extends CairnError<"integrity_failure"> {}
/** 500: Something went wrong on our side. What to do: Repeat once with the same `Idempotency-Key`; if it stays, report the `correlation_id`. */
export class InternalError extends CairnError<"internal_error"> {}
/** 503: The store of anchors does not answer just now. Try again shortly. What to do: Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`. */
export class AnchorsUnavailable extends CairnError<"anchors_unavailable"> {}
/** 503: What you would see cannot be recorded just now, so that it is not shown. Try again shortly. What to do: Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`. */
export class AuditUnavailable extends CairnError<"audit_unavailable"> {}
/** 503: The database did not answer in time. Try again shortly. What to do: Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`. */
export class DatabaseBusy extends CairnError<"database_busy"> {}
/** 503: The database has no room for this just now. Try again later. What to do: Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`. */
export class DatabaseFull extends CairnError<"database_full"> {}
/** 503: The database takes no changes just now. Try again later. What to do: Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`. */
export class DatabaseReadOnly extends CairnError<"database_read_only"> {}
/** 503: The database cannot be reached just now. Try again shortly. What to do: Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`. */
export class DatabaseUnavailable extends CairnError<"database_unavailable"> {}
/** 503: This server lacks the key that secrets are sealed with: its operator has to set DATA_KEYS. What to do: Tell the operator; go on without what is sealed, such as second factors, so far. */
export class EncryptionNotConfigured extends CairnError<"encryption_not_configured"> {}
/** 503: The file store does not answer just now. Try again shortly. What to do: Wait for `Retry-After`, then repeat; a write with the same `Idempotency-Key`. */
export class FileStoreUnavailable extends CairnError<"file_store_unavailable"> {}
/** 503: A key of CASEWORK_KEKS is missing, or is not the one that it was: see `cairn casework keys status`. What to do: Tell the operator; repeating helps only after they have mended the keys. */
export class KekDoesNotFit extends CairnError<"kek_does_not_fit"> {}
/** 503: This server was given other keys than its data was sealed with: its operator has to look at them. What to do: Tell the operator; repeating helps only after they have mended the keys. */
export class KeyNotTrusted extends CairnError<"key_not_trusted"> {}
/** 503: The provider does not answer, or not as it should. Try again shortly. What to do: Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`. */
export class ProviderUnavailable extends CairnError<"provider_unavailable"> {}
/** 503: This cannot be served just now. Try again shortly. What to do: Wait `Retry-After` seconds, then repeat, a write with the same `Idempotency-Key`. */
export class Unavailable extends CairnError<"unavailable"> {}

/** The class of each code. */
export const ERRORS = {
  bad_header: BadHeader,
  bad_host: BadHost,
  bad_request: BadRequest,
  malformed_form: MalformedForm,
  malformed_json: MalformedJson,
  invalid_access_token: InvalidAccessToken,
  invalid_api_key: InvalidApiKey,
  invalid_code: InvalidCode,
  invalid_credentials: InvalidCredentials,
  invalid_refresh_token: InvalidRefreshToken,
  metrics_token_refused: MetricsTokenRefused,
  unauthenticated: Unauthenticated,
  account_locked: AccountLocked,
  consent_required: ConsentRequired,
  consent_review_required: ConsentReviewRequired,
  enrolment_closed: EnrolmentClosed,
  forbidden: Forbidden,
  foreign_origin: ForeignOrigin,
  insufficient_scope: InsufficientScope,
  invite_required: InviteRequired,
  link_invalid: LinkInvalid,
  may_not_resolve: MayNotResolve,
  members_only: MembersOnly,
  not_an_auditor: NotAnAuditor,
  not_eligible: NotEligible,
  not_in_your_role: NotInYourRole,
  own_guide: OwnGuide,
  provider_rate: ProviderRate,
  reauthentication_required: ReauthenticationRequired,
  second_factor_required: SecondFactorRequired,
  self_grant: SelfGrant,
  session_required: SessionRequired,
  api_key_not_found: ApiKeyNotFound,
  assignment_not_found: AssignmentNotFound,
  attestation_not_found: AttestationNotFound,
  beneficiary_not_found: BeneficiaryNotFound,
  block_not_found: BlockNotFound,
  booking_not_found: BookingNotFound,
  case_note_not_found: CaseNoteNotFound,
  category_not_found: CategoryNotFound,
  consent_not_found: ConsentNotFound,
  contact_not_found: ContactNotFound,
  expense_not_found: ExpenseNotFound,
  export_not_found: ExportNotFound,
  factor_not_found: FactorNotFound,
  file_not_found: FileNotFound,
  fx_rate_not_found: FxRateNotFound,
  group_not_found: GroupNotFound,
  guide_not_found: GuideNotFound,
  incident_not_found: IncidentNotFound,
  intel_not_found: IntelNotFound,
  invite_not_found: InviteNotFound,
  invitee_not_found: InviteeNotFound,
  item_not_found: ItemNotFound,
  itinerary_not_found: ItineraryNotFound,
  kek_unknown: KekUnknown,
  member_not_found: MemberNotFound,
  membership_not_found: MembershipNotFound,
  not_found: NotFound,
  notification_not_found: NotificationNotFound,
  programme_not_found: ProgrammeNotFound,
  provider_not_configured: ProviderNotConfigured,
  rating_not_found: RatingNotFound,
  report_not_found: ReportNotFound,
  resource_not_found: ResourceNotFound,
  response_not_found: ResponseNotFound,
  review_not_found: ReviewNotFound,
  service_not_found: ServiceNotFound,
  session_not_found: SessionNotFound,
  session_type_not_found: SessionTypeNotFound,
  tag_not_found: TagNotFound,
  team_not_found: TeamNotFound,
  user_not_found: UserNotFound,
  verification_not_found: VerificationNotFound,
  method_not_allowed: MethodNotAllowed,
  not_acceptable: NotAcceptable,
  request_timeout: RequestTimeout,
  account_exists: AccountExists,
  already_assigned: AlreadyAssigned,
  already_declared: AlreadyDeclared,
  already_exists: AlreadyExists,
  already_member: AlreadyMember,
  already_resolved: AlreadyResolved,
  already_reviewed: AlreadyReviewed,
  bad_transition: BadTransition,
  below_member_count: BelowMemberCount,
  beneficiary_closed: BeneficiaryClosed,
  booking_closed: BookingClosed,
  booking_not_completed: BookingNotCompleted,
  built_in: BuiltIn,
  category_archived: CategoryArchived,
  category_has_children: CategoryHasChildren,
  category_in_use: CategoryInUse,
  claim_lost: ClaimLost,
  client_uuid_reused: ClientUuidReused,
  conflict: Conflict,
  consent_active: ConsentActive,
  consent_immutable: ConsentImmutable,
  duplicate_external_id: DuplicateExternalId,
  eligibility_locked: EligibilityLocked,
  email_taken: EmailTaken,
  export_not_ready: ExportNotReady,
  export_running: ExportRunning,
  file_quota_exceeded: FileQuotaExceeded,
  group_full: GroupFull,
  group_not_open: GroupNotOpen,
  guide_exists: GuideExists,
  guide_unavailable: GuideUnavailable,
  has_contributions: HasContributions,
  has_refunds: HasRefunds,
  has_signed_note: HasSignedNote,
  in_use: InUse,
  incident_resolved: IncidentResolved,
  intel_archived: IntelArchived,
  invalid_transition: InvalidTransition,
  invite_closed: InviteClosed,
  kek_in_use: KekInUse,
  last_admin: LastAdmin,
  last_primary: LastPrimary,
  last_way_in: LastWayIn,
  ledger_busy: LedgerBusy,
  ledger_not_empty: LedgerNotEmpty,
  limit_reached: LimitReached,
  merged: Merged,
  name_taken: NameTaken,
  no_factor: NoFactor,
  no_hold: NoHold,
  not_ended: NotEnded,
  not_member: NotMember,
  not_published: NotPublished,
  not_requested: NotRequested,
  not_voided: NotVoided,
  note_not_signed: NoteNotSigned,
  note_signed: NoteSigned,
  organizers_own_row: OrganizersOwnRow,
  original_changed: OriginalChanged,
  provider_account_taken: ProviderAccountTaken,
  provider_already_linked: ProviderAlreadyLinked,
  rate_exists: RateExists,
  redeclare_needs_review: RedeclareNeedsReview,
  refund_exceeds_original: RefundExceedsOriginal,
  restore_window_over: RestoreWindowOver,
  review_window_closed: ReviewWindowClosed,
  self_block: SelfBlock,
  self_booking: SelfBooking,
  self_rating: SelfRating,
  self_vote: SelfVote,
  session_closed: SessionClosed,
  session_in_progress: SessionInProgress,
  session_overlap: SessionOverlap,
  sku_taken: SkuTaken,
  slot_taken: SlotTaken,
  still_running: StillRunning,
  store_is_public: StoreIsPublic,
  system_category: SystemCategory,
  too_many_api_keys: TooManyApiKeys,
  too_many_contacts: TooManyContacts,
  too_many_factors: TooManyFactors,
  too_many_files: TooManyFiles,
  too_many_invites: TooManyInvites,
  too_many_pending: TooManyPending,
  transfer_required: TransferRequired,
  username_taken: UsernameTaken,
  precondition_failed: PreconditionFailed,
  content_too_large: ContentTooLarge,
  unsupported_media_type: UnsupportedMediaType,
  range_not_satisfiable: RangeNotSatisfiable,
  back_dated: BackDated,
  body_required: BodyRequired,
  idempotency_key_reused: IdempotencyKeyReused,
  import_refused: ImportRefused,
  invalid: Invalid,
  invalid_destination: InvalidDestination,
  invalid_token: InvalidToken,
  not_a_participant: NotAParticipant,
  oauth_failed: OauthFailed,
  purpose_required: PurposeRequired,
  search_too_broad: SearchTooBroad,
  unknown_reference: UnknownReference,
  wrong_code: WrongCode,
  too_many_requests: TooManyRequests,
  integrity_failure: IntegrityFailure,
  internal_error: InternalError,
  anchors_unavailable: AnchorsUnavailable,
  audit_unavailable: AuditUnavailable,
  database_busy: DatabaseBusy,
  database_full: DatabaseFull,
  database_read_only: DatabaseReadOnly,
  database_unavailable: DatabaseUnavailable,
  encryption_not_configured: EncryptionNotConfigured,
  file_store_unavailable: FileStoreUnavailable,
  kek_does_not_fit: KekDoesNotFit,
  key_not_trusted: KeyNotTrusted,
  provider_unavailable: ProviderUnavailable,
  unavailable: Unavailable,
} as const;

/** Every code that an answer of Cairn's can have. */
export type Code = keyof typeof ERRORS;
