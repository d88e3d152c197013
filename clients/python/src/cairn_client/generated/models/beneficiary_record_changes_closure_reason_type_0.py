from typing import Literal, cast

BeneficiaryRecordChangesClosureReasonType0 = Literal[
    "deceased",
    "disengaged",
    "goals_achieved",
    "ineligible",
    "lost_contact",
    "other",
    "partial",
    "transferred",
]


def check_beneficiary_record_changes_closure_reason_type_0(
    value: str,
) -> BeneficiaryRecordChangesClosureReasonType0:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryRecordChangesClosureReasonType0, value)
