from typing import Literal, cast

RatingAnswerTimeOfDayType0 = Literal["both", "day", "night"]


def check_rating_answer_time_of_day_type_0(value: str) -> RatingAnswerTimeOfDayType0:
    """As it came: a newer server may know more of them."""
    return cast(RatingAnswerTimeOfDayType0, value)
