from typing import Literal, cast

ConsentAnswerLegalBasis = Literal[
    "consent", "contract", "legal_obligation", "legitimate_interests", "public_task", "vital_interests"
]


def check_consent_answer_legal_basis(value: str) -> ConsentAnswerLegalBasis:
    """As it came: a newer server may know more of them."""
    return cast(ConsentAnswerLegalBasis, value)
