from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.booking_answer_status import BookingAnswerStatus, check_booking_answer_status

if TYPE_CHECKING:
    from ..models.booked_guide import BookedGuide
    from ..models.person_answer import PersonAnswer


T = TypeVar("T", bound="BookingAnswer")


@_attrs_define
class BookingAnswer:
    """A booking.

    Attributes:
        id (UUID):
        guide (BookedGuide): Who was booked.
        booker (None | PersonAnswer): Null where the account is gone.
        booking_date (datetime.date):
        end_date (datetime.date | None):
        start_time (None | str): In the time zone that the guide had at that time.
        duration_hours (float | None):
        starts_at (datetime.datetime):
        ends_at (datetime.datetime):
        group_size (int):
        special_requests (None | str):
        status (BookingAnswerStatus):
        amount (str): As it was when it was booked.
        currency (str):
        respond_by (datetime.datetime): Until then the guide can answer; then it expires.
        late_cancellation (bool): Cancelled inside the hours of the guide's policy.
        guide_contact (None | str): The guide's e-mail address: for the booker, from the confirmation until 30 days
            after the end. Null in lists.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    guide: BookedGuide
    booker: None | PersonAnswer
    booking_date: datetime.date
    end_date: datetime.date | None
    start_time: None | str
    duration_hours: float | None
    starts_at: datetime.datetime
    ends_at: datetime.datetime
    group_size: int
    special_requests: None | str
    status: BookingAnswerStatus
    amount: str
    currency: str
    respond_by: datetime.datetime
    late_cancellation: bool
    guide_contact: None | str
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        id = str(self.id)

        guide = self.guide.to_dict()

        booker: dict[str, Any] | None
        if isinstance(self.booker, PersonAnswer):
            booker = self.booker.to_dict()
        else:
            booker = self.booker

        booking_date = self.booking_date.isoformat()

        end_date: None | str
        if isinstance(self.end_date, datetime.date):
            end_date = self.end_date.isoformat()
        else:
            end_date = self.end_date

        start_time: None | str
        start_time = self.start_time

        duration_hours: float | None
        duration_hours = self.duration_hours

        starts_at = self.starts_at.isoformat()

        ends_at = self.ends_at.isoformat()

        group_size = self.group_size

        special_requests: None | str
        special_requests = self.special_requests

        status: str = self.status

        amount = self.amount

        currency = self.currency

        respond_by = self.respond_by.isoformat()

        late_cancellation = self.late_cancellation

        guide_contact: None | str
        guide_contact = self.guide_contact

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "guide": guide,
                "booker": booker,
                "booking_date": booking_date,
                "end_date": end_date,
                "start_time": start_time,
                "duration_hours": duration_hours,
                "starts_at": starts_at,
                "ends_at": ends_at,
                "group_size": group_size,
                "special_requests": special_requests,
                "status": status,
                "amount": amount,
                "currency": currency,
                "respond_by": respond_by,
                "late_cancellation": late_cancellation,
                "guide_contact": guide_contact,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.booked_guide import BookedGuide  # noqa: PLC0415
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        guide = BookedGuide.from_dict(d.pop("guide"))

        def _parse_booker(data: object) -> None | PersonAnswer:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                booker_type_0 = PersonAnswer.from_dict(data)

                return booker_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PersonAnswer, data)

        booker = _parse_booker(d.pop("booker"))

        booking_date = datetime.date.fromisoformat(d.pop("booking_date"))

        def _parse_end_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                end_date_type_0 = datetime.date.fromisoformat(data)

                return end_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        end_date = _parse_end_date(d.pop("end_date"))

        def _parse_start_time(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        start_time = _parse_start_time(d.pop("start_time"))

        def _parse_duration_hours(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        duration_hours = _parse_duration_hours(d.pop("duration_hours"))

        starts_at = datetime.datetime.fromisoformat(d.pop("starts_at"))

        ends_at = datetime.datetime.fromisoformat(d.pop("ends_at"))

        group_size = d.pop("group_size")

        def _parse_special_requests(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        special_requests = _parse_special_requests(d.pop("special_requests"))

        status = check_booking_answer_status(d.pop("status"))

        amount = d.pop("amount")

        currency = d.pop("currency")

        respond_by = datetime.datetime.fromisoformat(d.pop("respond_by"))

        late_cancellation = d.pop("late_cancellation")

        def _parse_guide_contact(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        guide_contact = _parse_guide_contact(d.pop("guide_contact"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        booking_answer = cls(
            id=id,
            guide=guide,
            booker=booker,
            booking_date=booking_date,
            end_date=end_date,
            start_time=start_time,
            duration_hours=duration_hours,
            starts_at=starts_at,
            ends_at=ends_at,
            group_size=group_size,
            special_requests=special_requests,
            status=status,
            amount=amount,
            currency=currency,
            respond_by=respond_by,
            late_cancellation=late_cancellation,
            guide_contact=guide_contact,
            created_at=created_at,
            updated_at=updated_at,
        )

        return booking_answer
