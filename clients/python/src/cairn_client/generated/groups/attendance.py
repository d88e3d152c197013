"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.attendance.attendance_read import attendance_read as _attendance_read
from ..api.attendance.attendance_write import attendance_write as _attendance_write
from ..api.attendance.attendance_write_one import attendance_write_one as _attendance_write_one


class Attendance:
    def __init__(self, sender: Sender) -> None:
        self.read = Bound(sender, _attendance_read)
        self.write = Bound(sender, _attendance_write)
        self.write_one = Bound(sender, _attendance_write_one)


class AsyncAttendance:
    def __init__(self, sender: AsyncSender) -> None:
        self.read = AsyncBound(sender, _attendance_read)
        self.write = AsyncBound(sender, _attendance_write)
        self.write_one = AsyncBound(sender, _attendance_write_one)
