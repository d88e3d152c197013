"""The words that fields of casework take, each list once."""

from __future__ import annotations

from typing import Final, Literal, get_args

Gender = Literal["female", "male", "non_binary", "other", "unknown", "undisclosed"]
BirthPrecision = Literal["day", "month", "year", "estimated"]
BeneficiaryStatus = Literal["intake", "active", "on_hold", "closed", "merged", "erased"]
ClosureReason = Literal[
    "goals_achieved",
    "partial",
    "disengaged",
    "transferred",
    "ineligible",
    "deceased",
    "lost_contact",
    "other",
]
IntakeSource = Literal["walk_in", "referral", "outreach", "hotline", "other"]
Priority = Literal["low", "medium", "high", "urgent"]
VoidReason = Literal["duplicate", "error", "request", "other"]
AssignmentRole = Literal["primary", "support"]
TeamRole = Literal["worker", "supervisor"]
ProgrammeRole = Literal["worker", "manager", "dpo"]
MemberRole = Literal["worker", "supervisor", "manager", "dpo"]
SessionMode = Literal["in_person", "home", "phone", "video"]
SessionStatus = Literal["scheduled", "in_progress", "completed", "cancelled", "no_show", "rescheduled"]
CancelReason = Literal["beneficiary", "worker", "weather", "safety", "case_closed", "other"]
CancelledBy = Literal["beneficiary", "organisation"]
Outcome = Literal["improved", "stable", "worsened", "not_applicable"]
Attendance = Literal["present", "absent", "excused", "late"]
AbsenceReason = Literal["illness", "transport", "work", "refused", "other"]
NoteKind = Literal["general", "assessment", "progress", "supervision", "safeguarding"]
Confidentiality = Literal["team", "supervisors", "author_only"]
ConsentPurpose = Literal["service", "share_partner", "photo", "research", "contact"]
LegalBasis = Literal[
    "consent", "contract", "legal_obligation", "vital_interests", "public_task", "legitimate_interests"
]
ConsentMethod = Literal["written", "verbal", "electronic"]
ConsentGiver = Literal["self", "guardian", "legal_representative"]
ConsentState = Literal["requested", "given", "refused", "withdrawn", "expired", "renewed", "invalidated"]
SharedField = Literal[
    "first_name", "last_name", "other_names", "address", "date_of_birth", "phone", "email", "national_id", "languages",
    "disabilities", "risk_notes", "notes",
]  # fmt: skip
WithheldWhy = Literal[
    "not_readable", "not_consented", "other_recipient", "expired", "not_yet_valid", "review_required"
]
AccessAction = Literal[
    "view", "list", "search", "create", "update", "void", "restore", "sign", "export", "disclose", "override",
    "reveal_field", "break_glass", "merge", "unmerge", "erase", "audit_read", "aggregate", "denied",
    "integrity_failure",
]  # fmt: skip
Via = Literal["assignment", "supervisor", "programme", "dpo", "break_glass", "none"]
AccessPurpose = Literal["service", "supervision", "subject_request", "legal", "research", "audit"]
PURPOSES: Final[tuple[str, ...]] = get_args(AccessPurpose)
"""What X-Access-Purpose may say; the first is meant where it is absent."""
SESSION_TYPES: Final = (
    "visit", "therapy", "counselling", "aid", "assessment", "follow_up", "call", "group", "training", "other",
)  # fmt: skip
"""The kinds of sessions that there are without anybody making one."""


def one_of(column: str, words: object) -> str:
    """The condition of a CHECK that the column holds one of these."""
    return f"{column} IN ({', '.join(repr(word) for word in get_args(words))})"
