from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.guide_answer_availability import GuideAnswerAvailability, check_guide_answer_availability
from ..models.guide_answer_cancellation_policy import (
    GuideAnswerCancellationPolicy,
    check_guide_answer_cancellation_policy,
)
from ..models.guide_answer_eligibility import GuideAnswerEligibility, check_guide_answer_eligibility
from ..models.guide_answer_rate_unit import GuideAnswerRateUnit, check_guide_answer_rate_unit
from ..models.guide_answer_status import GuideAnswerStatus, check_guide_answer_status
from ..models.guide_answer_verification import GuideAnswerVerification, check_guide_answer_verification

if TYPE_CHECKING:
    from ..models.person_answer import PersonAnswer


T = TypeVar("T", bound="GuideAnswer")


@_attrs_define
class GuideAnswer:
    """A guide.

    Attributes:
        id (UUID):
        user (None | PersonAnswer):
        display_name (str):
        bio (None | str):
        languages (list[str]):
        specializations (list[str]):
        service_areas (list[str]):
        rate_amount (str):
        rate_currency (str):
        rate_unit (GuideAnswerRateUnit):
        time_zone (str):
        max_group_size (int):
        availability (GuideAnswerAvailability):
        cancellation_policy (GuideAnswerCancellationPolicy): Free until 24, 72 or 168 hours before the start.
        eligibility (GuideAnswerEligibility): Who may book.
        verification (GuideAnswerVerification):
        status (GuideAnswerStatus):
        rating_average (float | None): Mean of the published reviews; null without any.
        review_count (int): Published reviews.
        response_rate (float | None): Share of requests that were answered in time; null below three requests.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    user: None | PersonAnswer
    display_name: str
    bio: None | str
    languages: list[str]
    specializations: list[str]
    service_areas: list[str]
    rate_amount: str
    rate_currency: str
    rate_unit: GuideAnswerRateUnit
    time_zone: str
    max_group_size: int
    availability: GuideAnswerAvailability
    cancellation_policy: GuideAnswerCancellationPolicy
    eligibility: GuideAnswerEligibility
    verification: GuideAnswerVerification
    status: GuideAnswerStatus
    rating_average: float | None
    review_count: int
    response_rate: float | None
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        id = str(self.id)

        user: dict[str, Any] | None
        if isinstance(self.user, PersonAnswer):
            user = self.user.to_dict()
        else:
            user = self.user

        display_name = self.display_name

        bio: None | str
        bio = self.bio

        languages = self.languages

        specializations = self.specializations

        service_areas = self.service_areas

        rate_amount = self.rate_amount

        rate_currency = self.rate_currency

        rate_unit: str = self.rate_unit

        time_zone = self.time_zone

        max_group_size = self.max_group_size

        availability: str = self.availability

        cancellation_policy: str = self.cancellation_policy

        eligibility: str = self.eligibility

        verification: str = self.verification

        status: str = self.status

        rating_average: float | None
        rating_average = self.rating_average

        review_count = self.review_count

        response_rate: float | None
        response_rate = self.response_rate

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "user": user,
                "display_name": display_name,
                "bio": bio,
                "languages": languages,
                "specializations": specializations,
                "service_areas": service_areas,
                "rate_amount": rate_amount,
                "rate_currency": rate_currency,
                "rate_unit": rate_unit,
                "time_zone": time_zone,
                "max_group_size": max_group_size,
                "availability": availability,
                "cancellation_policy": cancellation_policy,
                "eligibility": eligibility,
                "verification": verification,
                "status": status,
                "rating_average": rating_average,
                "review_count": review_count,
                "response_rate": response_rate,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_user(data: object) -> None | PersonAnswer:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                user_type_0 = PersonAnswer.from_dict(data)

                return user_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PersonAnswer, data)

        user = _parse_user(d.pop("user"))

        display_name = d.pop("display_name")

        def _parse_bio(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        bio = _parse_bio(d.pop("bio"))

        languages = cast(list[str], d.pop("languages"))

        specializations = cast(list[str], d.pop("specializations"))

        service_areas = cast(list[str], d.pop("service_areas"))

        rate_amount = d.pop("rate_amount")

        rate_currency = d.pop("rate_currency")

        rate_unit = check_guide_answer_rate_unit(d.pop("rate_unit"))

        time_zone = d.pop("time_zone")

        max_group_size = d.pop("max_group_size")

        availability = check_guide_answer_availability(d.pop("availability"))

        cancellation_policy = check_guide_answer_cancellation_policy(d.pop("cancellation_policy"))

        eligibility = check_guide_answer_eligibility(d.pop("eligibility"))

        verification = check_guide_answer_verification(d.pop("verification"))

        status = check_guide_answer_status(d.pop("status"))

        def _parse_rating_average(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        rating_average = _parse_rating_average(d.pop("rating_average"))

        review_count = d.pop("review_count")

        def _parse_response_rate(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        response_rate = _parse_response_rate(d.pop("response_rate"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        guide_answer = cls(
            id=id,
            user=user,
            display_name=display_name,
            bio=bio,
            languages=languages,
            specializations=specializations,
            service_areas=service_areas,
            rate_amount=rate_amount,
            rate_currency=rate_currency,
            rate_unit=rate_unit,
            time_zone=time_zone,
            max_group_size=max_group_size,
            availability=availability,
            cancellation_policy=cancellation_policy,
            eligibility=eligibility,
            verification=verification,
            status=status,
            rating_average=rating_average,
            review_count=review_count,
            response_rate=response_rate,
            created_at=created_at,
            updated_at=updated_at,
        )

        return guide_answer
