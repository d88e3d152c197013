from typing import Literal, cast

NewConsentLegalBasis = Literal[
    "consent", "contract", "legal_obligation", "legitimate_interests", "public_task", "vital_interests"
]


def check_new_consent_legal_basis(value: str) -> NewConsentLegalBasis:
    """As it came: a newer server may know more of them."""
    return cast(NewConsentLegalBasis, value)
