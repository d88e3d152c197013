from typing import Literal, cast

ConsentTermsChangesLegalBasis = Literal[
    "consent", "contract", "legal_obligation", "legitimate_interests", "public_task", "vital_interests"
]


def check_consent_terms_changes_legal_basis(value: str) -> ConsentTermsChangesLegalBasis:
    """As it came: a newer server may know more of them."""
    return cast(ConsentTermsChangesLegalBasis, value)
