from typing import Literal, cast

AccessEventAnswerResult = Literal["denied", "ok"]


def check_access_event_answer_result(value: str) -> AccessEventAnswerResult:
    """As it came: a newer server may know more of them."""
    return cast(AccessEventAnswerResult, value)
