"""What travel refuses."""

from cairn.base.refusals import Conflict, Forbidden, Invalid, NotFound

# itineraries


class ItineraryNotFound(NotFound):
    says = "There is no such itinerary."


class NotPublished(Conflict):
    says = "This itinerary is not published for everybody."


class InvalidDestination(Invalid):
    says = "Say at least one letter or digit of a place."


class HasContributions(Conflict):
    says = "Others have rated it or written about it: it cannot become a draft again. Archive it instead."


# safety ratings, votes, women-safe


class RatingNotFound(NotFound):
    says = "There is no such safety rating."


class SelfRating(Conflict):
    says = "Nobody rates an itinerary of their own."


class SelfVote(Conflict):
    says = "Nobody votes on what they wrote themselves."


class NoHold(Conflict):
    says = "This itinerary is not under review, nor has its state been revoked."


# travel intel


class IntelNotFound(NotFound):
    says = "There is no such travel intel."


class ResponseNotFound(NotFound):
    says = "There is no such response."


class IntelArchived(Conflict):
    says = "This travel intel is archived: nothing is added to it."


class MayNotResolve(Forbidden):
    says = "You may not change the state of this travel intel."


class InvalidTransition(Conflict):
    says = "It cannot go from its state to that one."


# travel groups


class GroupNotFound(NotFound):
    says = "There is no such travel group."


class InviteNotFound(NotFound):
    says = "There is no such invitation."


class MemberNotFound(NotFound):
    says = "There is no such member."


class NotEligible(Forbidden):
    says = "This is open to those who meet its rule, and you do not."


class InviteRequired(Forbidden):
    says = "This group takes only whom it invites."


class MembersOnly(Forbidden):
    says = "Only active members see who is in this group."


class GroupFull(Conflict):
    says = "This group has no free place."


class GroupNotOpen(Conflict):
    says = "This group is over or was cancelled."


class NotMember(Conflict):
    says = "You are no active member of this group."


class TransferRequired(Conflict):
    says = "The organizer hands the group over before leaving it: say transfer_to."


class AlreadyMember(Conflict):
    says = "This person is a member already."


class TooManyInvites(Conflict):
    says = "Twenty invitations of this group are open: wait for their answers, or revoke some."


class InviteClosed(Conflict):
    says = "This invitation is no longer open."


class NotRequested(Conflict):
    says = "This person has not asked to join."


class BelowMemberCount(Conflict):
    says = "More people than that are in the group."


class EligibilityLocked(Conflict):
    says = "The rule can change only while nobody else is in the group."


class OrganizersOwnRow(Conflict):
    says = "The organizer leaves by handing the group over, and keeps the role until then."


# women's safety


class GuideNotFound(NotFound):
    says = "There is no such guide."


class GuideExists(Conflict):
    says = "You are a guide already."


class OwnGuide(Forbidden):
    says = "Nobody decides about themselves."


class BookingNotFound(NotFound):
    says = "There is no such booking."


class SelfBooking(Conflict):
    says = "Nobody books themselves."


class GuideUnavailable(Conflict):
    says = "This guide takes no bookings at present."


class SlotTaken(Conflict):
    says = "The guide is booked at that time."


class BookingClosed(Conflict):
    says = "This booking is past the state in which that can be done."


class NotEnded(Conflict):
    says = "This booking has not come to that point in time yet."


class TooManyPending(Conflict):
    says = "Ten of your bookings await an answer: wait for one, or cancel one."


class ReviewNotFound(NotFound):
    says = "There is no such review."


class BookingNotCompleted(Conflict):
    says = "Only a completed booking can be reviewed."


class ReviewWindowClosed(Conflict):
    says = "Reviews are written within fourteen days of a booking's end."


class AlreadyReviewed(Conflict):
    says = "You have reviewed this booking."


class ResourceNotFound(NotFound):
    says = "There is no such resource."


class ContactNotFound(NotFound):
    says = "There is no such contact."


class TooManyContacts(Conflict):
    says = "Five contacts are the most there can be."


class AttestationNotFound(NotFound):
    says = "There is no such attestation."


class AlreadyDeclared(Conflict):
    says = "You have declared this already."


class RedeclareNeedsReview(Conflict):
    says = "It was declared before: only an administrator can declare it again."


# blocks and reports


class BlockNotFound(NotFound):
    says = "You have not blocked this person."


class SelfBlock(Conflict):
    says = "Nobody blocks themselves."


class ReportNotFound(NotFound):
    says = "There is no such report."


class AlreadyResolved(Conflict):
    says = "This report was resolved differently."
