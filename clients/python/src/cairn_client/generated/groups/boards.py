"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.boards.boards_leaderboard import boards_leaderboard as _boards_leaderboard
from ..api.boards.boards_rising_stars import boards_rising_stars as _boards_rising_stars


class Boards:
    def __init__(self, sender: Sender) -> None:
        self.leaderboard = Bound(sender, _boards_leaderboard)
        self.rising_stars = Bound(sender, _boards_rising_stars)


class AsyncBoards:
    def __init__(self, sender: AsyncSender) -> None:
        self.leaderboard = AsyncBound(sender, _boards_leaderboard)
        self.rising_stars = AsyncBound(sender, _boards_rising_stars)
