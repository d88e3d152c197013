"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.case_sessions.case_sessions_agenda import case_sessions_agenda as _case_sessions_agenda
from ..api.case_sessions.case_sessions_cancel import case_sessions_cancel as _case_sessions_cancel
from ..api.case_sessions.case_sessions_complete import case_sessions_complete as _case_sessions_complete
from ..api.case_sessions.case_sessions_correct import case_sessions_correct as _case_sessions_correct
from ..api.case_sessions.case_sessions_create_any import case_sessions_create_any as _case_sessions_create_any
from ..api.case_sessions.case_sessions_delete import case_sessions_delete as _case_sessions_delete
from ..api.case_sessions.case_sessions_no_show import case_sessions_no_show as _case_sessions_no_show
from ..api.case_sessions.case_sessions_read import case_sessions_read as _case_sessions_read
from ..api.case_sessions.case_sessions_reschedule import case_sessions_reschedule as _case_sessions_reschedule
from ..api.case_sessions.case_sessions_restore import case_sessions_restore as _case_sessions_restore
from ..api.case_sessions.case_sessions_start import case_sessions_start as _case_sessions_start
from ..api.case_sessions.case_sessions_update import case_sessions_update as _case_sessions_update
from ..api.case_sessions.case_sessions_update_put import case_sessions_update_put as _case_sessions_update_put


class CaseSessions:
    def __init__(self, sender: Sender) -> None:
        self.agenda = Bound(sender, _case_sessions_agenda)
        self.create_any = Bound(sender, _case_sessions_create_any)
        self.read = Bound(sender, _case_sessions_read)
        self.update = Bound(sender, _case_sessions_update)
        self.update_put = Bound(sender, _case_sessions_update_put)
        self.delete = Bound(sender, _case_sessions_delete)
        self.restore = Bound(sender, _case_sessions_restore)
        self.start = Bound(sender, _case_sessions_start)
        self.complete = Bound(sender, _case_sessions_complete)
        self.cancel = Bound(sender, _case_sessions_cancel)
        self.no_show = Bound(sender, _case_sessions_no_show)
        self.correct = Bound(sender, _case_sessions_correct)
        self.reschedule = Bound(sender, _case_sessions_reschedule)


class AsyncCaseSessions:
    def __init__(self, sender: AsyncSender) -> None:
        self.agenda = AsyncBound(sender, _case_sessions_agenda)
        self.create_any = AsyncBound(sender, _case_sessions_create_any)
        self.read = AsyncBound(sender, _case_sessions_read)
        self.update = AsyncBound(sender, _case_sessions_update)
        self.update_put = AsyncBound(sender, _case_sessions_update_put)
        self.delete = AsyncBound(sender, _case_sessions_delete)
        self.restore = AsyncBound(sender, _case_sessions_restore)
        self.start = AsyncBound(sender, _case_sessions_start)
        self.complete = AsyncBound(sender, _case_sessions_complete)
        self.cancel = AsyncBound(sender, _case_sessions_cancel)
        self.no_show = AsyncBound(sender, _case_sessions_no_show)
        self.correct = AsyncBound(sender, _case_sessions_correct)
        self.reschedule = AsyncBound(sender, _case_sessions_reschedule)
