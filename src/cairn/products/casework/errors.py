"""What casework refuses."""

from typing import ClassVar

from cairn.base.refusals import Conflict, Forbidden, InternalError, Invalid, NotFound, Unavailable


class BeneficiaryNotFound(NotFound):
    says = "There is no such beneficiary among those that you work with."


class SessionNotFound(NotFound):
    says = "There is no such session among those that you may see."


class CaseNoteNotFound(NotFound):
    says = "There is no such note among those that you may read."


class AssignmentNotFound(NotFound):
    says = "There is no such assignment."


class ConsentNotFound(NotFound):
    says = "There is no such consent among those that you may see."


class ProgrammeNotFound(NotFound):
    says = "There is no such programme."


class TeamNotFound(NotFound):
    says = "There is no such team."


class MembershipNotFound(NotFound):
    says = "There is no such membership."


class SessionTypeNotFound(NotFound):
    says = "There is no such kind of session."


class VerificationNotFound(NotFound):
    says = "There is no such verification."


class AuditUnavailable(Unavailable):
    says = "What you would see cannot be recorded just now, so that it is not shown. Try again shortly."


class AnchorsUnavailable(Unavailable):
    says = "The store of anchors does not answer just now. Try again shortly."


class IntegrityFailure(InternalError):
    code: ClassVar[str] = "integrity_failure"
    says = "What is stored here was changed by somebody else than this program. It is not shown, and was reported."


class KekDoesNotFit(Unavailable):
    says = (
        "A key of CASEWORK_KEKS is missing, or is not the one that it was: see `cairn casework keys status`."
    )


class KekUnknown(NotFound):
    says = "There is no such version."


class KekInUse(Conflict):
    says = "Keys are wrapped under this version."


class NotInYourRole(Forbidden):
    says = "In your role you may see this and not do that."


class NotAnAuditor(Forbidden):
    says = "Access events are for auditors, and for the data protection officers of programmes."


class EnrolmentClosed(Forbidden):
    says = "Here, only members of a programme add beneficiaries."


class SelfGrant(Forbidden):
    says = "Nobody gives themselves a role: ask another administrator."


class ConsentRequired(Forbidden):
    says = "Nothing of what was asked for is covered by a consent in force."


class ConsentReviewRequired(Forbidden):
    says = "The person may be of age by now: ask for their own consent first."


class BeneficiaryClosed(Conflict):
    says = "This record is closed: reopen it first."


class Merged(Conflict):
    says = "This record was merged into another: write there."


class InvalidTransition(Conflict):
    says = "From the state that this is in, it cannot get into that one."


class NotVoided(Conflict):
    says = "This is not deleted."


class RestoreWindowOver(Conflict):
    says = "The days in which a primary worker can restore this are over: ask a supervisor."


class SessionInProgress(Conflict):
    says = "A session with this person is in progress: end it first."


class SessionOverlap(Conflict):
    says = "This person has another session at that time."


class SessionClosed(Conflict):
    says = "This session is over: its times stay as they are."


class ClientUuidReused(Conflict):
    says = "This client_uuid was used for another session."


class HasSignedNote(Conflict):
    says = "This session has a signed note: it stays."


class GroupFull(Conflict):
    says = "This group has no free place."


class NoteSigned(Conflict):
    says = "This note is signed: amend it instead."


class NoteNotSigned(Conflict):
    says = "Only a signed note can be amended."


class LastPrimary(Conflict):
    says = "Somebody has to be the primary worker: hand over instead."


class AlreadyAssigned(Conflict):
    says = "This person works with the beneficiary already."


class AlreadyMember(Conflict):
    says = "This person is that already, in the same team or programme and for a part of that time."


class ConsentActive(Conflict):
    says = "There is a consent in force for this purpose: withdraw, invalidate or supersede it."


class ConsentImmutable(Conflict):
    says = "A consent stays as it was given: record a new one that supersedes it."


class InUse(Conflict):
    says = "Others refer to this: it stays."


class NameTaken(Conflict):
    says = "There is one of this name already."


class BuiltIn(Conflict):
    says = "Everybody has this: it stays as it is."


class SearchTooBroad(Invalid):
    says = "More than 2000 people begin like that: say more of the name."


class NotAParticipant(Invalid):
    code: ClassVar[str] = "not_a_participant"
    says = "Somebody whom this names takes no part in the session."


class UnknownReference(Invalid):
    """A field of the body names something that is not there for the caller."""

    says = "Some fields name what is not there for you."


class BackDated(Invalid):
    says = "A consent begins when it is recorded, or up to 30 days before where there is a signed paper."


class PurposeRequired(Invalid):
    says = "Say what this is for."
