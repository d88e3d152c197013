"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.case_notes.case_notes_amend import case_notes_amend as _case_notes_amend
from ..api.case_notes.case_notes_create import case_notes_create as _case_notes_create
from ..api.case_notes.case_notes_delete import case_notes_delete as _case_notes_delete
from ..api.case_notes.case_notes_list import case_notes_list as _case_notes_list
from ..api.case_notes.case_notes_read import case_notes_read as _case_notes_read
from ..api.case_notes.case_notes_sign import case_notes_sign as _case_notes_sign
from ..api.case_notes.case_notes_update import case_notes_update as _case_notes_update
from ..api.case_notes.case_notes_update_put import case_notes_update_put as _case_notes_update_put


class CaseNotes:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _case_notes_list)
        self.create = Bound(sender, _case_notes_create)
        self.read = Bound(sender, _case_notes_read)
        self.update = Bound(sender, _case_notes_update)
        self.update_put = Bound(sender, _case_notes_update_put)
        self.delete = Bound(sender, _case_notes_delete)
        self.sign = Bound(sender, _case_notes_sign)
        self.amend = Bound(sender, _case_notes_amend)


class AsyncCaseNotes:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _case_notes_list)
        self.create = AsyncBound(sender, _case_notes_create)
        self.read = AsyncBound(sender, _case_notes_read)
        self.update = AsyncBound(sender, _case_notes_update)
        self.update_put = AsyncBound(sender, _case_notes_update_put)
        self.delete = AsyncBound(sender, _case_notes_delete)
        self.sign = AsyncBound(sender, _case_notes_sign)
        self.amend = AsyncBound(sender, _case_notes_amend)
