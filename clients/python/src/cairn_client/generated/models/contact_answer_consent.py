from typing import Literal, cast

ContactAnswerConsent = Literal["asked", "given", "none", "refused"]


def check_contact_answer_consent(value: str) -> ContactAnswerConsent:
    """As it came: a newer server may know more of them."""
    return cast(ContactAnswerConsent, value)
