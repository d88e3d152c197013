from typing import Literal, cast

ConsentAnswerMethod = Literal["electronic", "verbal", "written"]


def check_consent_answer_method(value: str) -> ConsentAnswerMethod:
    """As it came: a newer server may know more of them."""
    return cast(ConsentAnswerMethod, value)
