from typing import Literal, cast

ConsentAnswerGivenBy = Literal["guardian", "legal_representative", "self"]


def check_consent_answer_given_by(value: str) -> ConsentAnswerGivenBy:
    """As it came: a newer server may know more of them."""
    return cast(ConsentAnswerGivenBy, value)
