from typing import Literal, cast

FxRateAnswerSource = Literal["provider", "user"]


def check_fx_rate_answer_source(value: str) -> FxRateAnswerSource:
    """As it came: a newer server may know more of them."""
    return cast(FxRateAnswerSource, value)
