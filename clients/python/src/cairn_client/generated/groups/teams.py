"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.teams.teams_create import teams_create as _teams_create
from ..api.teams.teams_delete import teams_delete as _teams_delete
from ..api.teams.teams_list import teams_list as _teams_list
from ..api.teams.teams_read import teams_read as _teams_read
from ..api.teams.teams_update import teams_update as _teams_update
from ..api.teams.teams_update_put import teams_update_put as _teams_update_put


class Teams:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _teams_list)
        self.create = Bound(sender, _teams_create)
        self.read = Bound(sender, _teams_read)
        self.update = Bound(sender, _teams_update)
        self.update_put = Bound(sender, _teams_update_put)
        self.delete = Bound(sender, _teams_delete)


class AsyncTeams:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _teams_list)
        self.create = AsyncBound(sender, _teams_create)
        self.read = AsyncBound(sender, _teams_read)
        self.update = AsyncBound(sender, _teams_update)
        self.update_put = AsyncBound(sender, _teams_update_put)
        self.delete = AsyncBound(sender, _teams_delete)
