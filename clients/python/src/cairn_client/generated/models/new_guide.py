from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.new_guide_availability import NewGuideAvailability, check_new_guide_availability
from ..models.new_guide_cancellation_policy import (
    NewGuideCancellationPolicy,
    check_new_guide_cancellation_policy,
)
from ..models.new_guide_eligibility import NewGuideEligibility, check_new_guide_eligibility
from ..models.new_guide_rate_unit import NewGuideRateUnit, check_new_guide_rate_unit
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewGuide")


@_attrs_define
class NewGuide:
    """An application as a guide.

    Attributes:
        display_name (str):
        service_areas (list[str]):
        rate_amount (int | str):
        rate_currency (str):
        time_zone (str):
        bio (None | str | Unset):
        languages (list[str] | Unset):
        specializations (list[str] | Unset):
        rate_unit (NewGuideRateUnit | Unset):  Default: 'hour'.
        max_group_size (int | Unset):  Default: 10.
        availability (NewGuideAvailability | Unset):  Default: 'available'.
        cancellation_policy (NewGuideCancellationPolicy | Unset):  Default: 'moderate'.
        eligibility (NewGuideEligibility | Unset):  Default: 'open'.
    """

    display_name: str
    service_areas: list[str]
    rate_amount: int | str
    rate_currency: str
    time_zone: str
    bio: None | str | Unset = UNSET
    languages: list[str] | Unset = UNSET
    specializations: list[str] | Unset = UNSET
    rate_unit: NewGuideRateUnit | Unset = "hour"
    max_group_size: int | Unset = 10
    availability: NewGuideAvailability | Unset = "available"
    cancellation_policy: NewGuideCancellationPolicy | Unset = "moderate"
    eligibility: NewGuideEligibility | Unset = "open"

    def to_dict(self) -> dict[str, Any]:
        display_name = self.display_name

        service_areas = self.service_areas

        rate_amount: int | str
        rate_amount = self.rate_amount

        rate_currency = self.rate_currency

        time_zone = self.time_zone

        bio: None | str | Unset
        if isinstance(self.bio, Unset):
            bio = UNSET
        else:
            bio = self.bio

        languages: list[str] | Unset = UNSET
        if not isinstance(self.languages, Unset):
            languages = self.languages

        specializations: list[str] | Unset = UNSET
        if not isinstance(self.specializations, Unset):
            specializations = self.specializations

        rate_unit: str | Unset = UNSET
        if not isinstance(self.rate_unit, Unset):
            rate_unit = self.rate_unit

        max_group_size = self.max_group_size

        availability: str | Unset = UNSET
        if not isinstance(self.availability, Unset):
            availability = self.availability

        cancellation_policy: str | Unset = UNSET
        if not isinstance(self.cancellation_policy, Unset):
            cancellation_policy = self.cancellation_policy

        eligibility: str | Unset = UNSET
        if not isinstance(self.eligibility, Unset):
            eligibility = self.eligibility

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "display_name": display_name,
                "service_areas": service_areas,
                "rate_amount": rate_amount,
                "rate_currency": rate_currency,
                "time_zone": time_zone,
            }
        )
        if bio is not UNSET:
            field_dict["bio"] = bio
        if languages is not UNSET:
            field_dict["languages"] = languages
        if specializations is not UNSET:
            field_dict["specializations"] = specializations
        if rate_unit is not UNSET:
            field_dict["rate_unit"] = rate_unit
        if max_group_size is not UNSET:
            field_dict["max_group_size"] = max_group_size
        if availability is not UNSET:
            field_dict["availability"] = availability
        if cancellation_policy is not UNSET:
            field_dict["cancellation_policy"] = cancellation_policy
        if eligibility is not UNSET:
            field_dict["eligibility"] = eligibility

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        display_name = d.pop("display_name")

        service_areas = cast(list[str], d.pop("service_areas"))

        def _parse_rate_amount(data: object) -> int | str:
            return cast(int | str, data)

        rate_amount = _parse_rate_amount(d.pop("rate_amount"))

        rate_currency = d.pop("rate_currency")

        time_zone = d.pop("time_zone")

        def _parse_bio(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        bio = _parse_bio(d.pop("bio", UNSET))

        languages = cast(list[str], d.pop("languages", UNSET))

        specializations = cast(list[str], d.pop("specializations", UNSET))

        _rate_unit = d.pop("rate_unit", UNSET)
        rate_unit: NewGuideRateUnit | Unset
        if isinstance(_rate_unit, Unset):
            rate_unit = UNSET
        else:
            rate_unit = check_new_guide_rate_unit(_rate_unit)

        max_group_size = d.pop("max_group_size", UNSET)

        _availability = d.pop("availability", UNSET)
        availability: NewGuideAvailability | Unset
        if isinstance(_availability, Unset):
            availability = UNSET
        else:
            availability = check_new_guide_availability(_availability)

        _cancellation_policy = d.pop("cancellation_policy", UNSET)
        cancellation_policy: NewGuideCancellationPolicy | Unset
        if isinstance(_cancellation_policy, Unset):
            cancellation_policy = UNSET
        else:
            cancellation_policy = check_new_guide_cancellation_policy(_cancellation_policy)

        _eligibility = d.pop("eligibility", UNSET)
        eligibility: NewGuideEligibility | Unset
        if isinstance(_eligibility, Unset):
            eligibility = UNSET
        else:
            eligibility = check_new_guide_eligibility(_eligibility)

        new_guide = cls(
            display_name=display_name,
            service_areas=service_areas,
            rate_amount=rate_amount,
            rate_currency=rate_currency,
            time_zone=time_zone,
            bio=bio,
            languages=languages,
            specializations=specializations,
            rate_unit=rate_unit,
            max_group_size=max_group_size,
            availability=availability,
            cancellation_policy=cancellation_policy,
            eligibility=eligibility,
        )

        return new_guide
