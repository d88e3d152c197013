from typing import Literal, cast

PageOfBoardStandingAnswerTimeframe = Literal["all", "month", "week"]


def check_page_of_board_standing_answer_timeframe(value: str) -> PageOfBoardStandingAnswerTimeframe:
    """As it came: a newer server may know more of them."""
    return cast(PageOfBoardStandingAnswerTimeframe, value)
