from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.guide_changes_availability import GuideChangesAvailability, check_guide_changes_availability
from ..models.guide_changes_cancellation_policy import (
    GuideChangesCancellationPolicy,
    check_guide_changes_cancellation_policy,
)
from ..models.guide_changes_eligibility import GuideChangesEligibility, check_guide_changes_eligibility
from ..models.guide_changes_rate_unit import GuideChangesRateUnit, check_guide_changes_rate_unit
from ..types import UNSET, Unset

T = TypeVar("T", bound="GuideChanges")


@_attrs_define
class GuideChanges:
    """Any part of NewGuide: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        display_name (str | Unset):
        bio (None | str | Unset):
        languages (list[str] | Unset):
        specializations (list[str] | Unset):
        service_areas (list[str] | Unset):
        rate_amount (int | str | Unset):
        rate_currency (str | Unset):
        rate_unit (GuideChangesRateUnit | Unset):
        time_zone (str | Unset):
        max_group_size (int | Unset):
        availability (GuideChangesAvailability | Unset):
        cancellation_policy (GuideChangesCancellationPolicy | Unset):
        eligibility (GuideChangesEligibility | Unset):
    """

    display_name: str | Unset = UNSET
    bio: None | str | Unset = UNSET
    languages: list[str] | Unset = UNSET
    specializations: list[str] | Unset = UNSET
    service_areas: list[str] | Unset = UNSET
    rate_amount: int | str | Unset = UNSET
    rate_currency: str | Unset = UNSET
    rate_unit: GuideChangesRateUnit | Unset = UNSET
    time_zone: str | Unset = UNSET
    max_group_size: int | Unset = UNSET
    availability: GuideChangesAvailability | Unset = UNSET
    cancellation_policy: GuideChangesCancellationPolicy | Unset = UNSET
    eligibility: GuideChangesEligibility | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        display_name = self.display_name

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

        service_areas: list[str] | Unset = UNSET
        if not isinstance(self.service_areas, Unset):
            service_areas = self.service_areas

        rate_amount: int | str | Unset
        if isinstance(self.rate_amount, Unset):
            rate_amount = UNSET
        else:
            rate_amount = self.rate_amount

        rate_currency = self.rate_currency

        rate_unit: str | Unset = UNSET
        if not isinstance(self.rate_unit, Unset):
            rate_unit = self.rate_unit

        time_zone = self.time_zone

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

        field_dict.update({})
        if display_name is not UNSET:
            field_dict["display_name"] = display_name
        if bio is not UNSET:
            field_dict["bio"] = bio
        if languages is not UNSET:
            field_dict["languages"] = languages
        if specializations is not UNSET:
            field_dict["specializations"] = specializations
        if service_areas is not UNSET:
            field_dict["service_areas"] = service_areas
        if rate_amount is not UNSET:
            field_dict["rate_amount"] = rate_amount
        if rate_currency is not UNSET:
            field_dict["rate_currency"] = rate_currency
        if rate_unit is not UNSET:
            field_dict["rate_unit"] = rate_unit
        if time_zone is not UNSET:
            field_dict["time_zone"] = time_zone
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
        display_name = d.pop("display_name", UNSET)

        def _parse_bio(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        bio = _parse_bio(d.pop("bio", UNSET))

        languages = cast(list[str], d.pop("languages", UNSET))

        specializations = cast(list[str], d.pop("specializations", UNSET))

        service_areas = cast(list[str], d.pop("service_areas", UNSET))

        def _parse_rate_amount(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        rate_amount = _parse_rate_amount(d.pop("rate_amount", UNSET))

        rate_currency = d.pop("rate_currency", UNSET)

        _rate_unit = d.pop("rate_unit", UNSET)
        rate_unit: GuideChangesRateUnit | Unset
        if isinstance(_rate_unit, Unset):
            rate_unit = UNSET
        else:
            rate_unit = check_guide_changes_rate_unit(_rate_unit)

        time_zone = d.pop("time_zone", UNSET)

        max_group_size = d.pop("max_group_size", UNSET)

        _availability = d.pop("availability", UNSET)
        availability: GuideChangesAvailability | Unset
        if isinstance(_availability, Unset):
            availability = UNSET
        else:
            availability = check_guide_changes_availability(_availability)

        _cancellation_policy = d.pop("cancellation_policy", UNSET)
        cancellation_policy: GuideChangesCancellationPolicy | Unset
        if isinstance(_cancellation_policy, Unset):
            cancellation_policy = UNSET
        else:
            cancellation_policy = check_guide_changes_cancellation_policy(_cancellation_policy)

        _eligibility = d.pop("eligibility", UNSET)
        eligibility: GuideChangesEligibility | Unset
        if isinstance(_eligibility, Unset):
            eligibility = UNSET
        else:
            eligibility = check_guide_changes_eligibility(_eligibility)

        guide_changes = cls(
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
        )

        return guide_changes
