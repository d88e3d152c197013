from typing import Literal, cast

BoardsLeaderboardTimeframe = Literal["all", "month", "week"]


def check_boards_leaderboard_timeframe(value: str) -> BoardsLeaderboardTimeframe:
    """As it came: a newer server may know more of them."""
    return cast(BoardsLeaderboardTimeframe, value)
