from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewReview")


@_attrs_define
class NewReview:
    """A review of a booking, by one of its sides.

    Attributes:
        rating (int):
        review_text (None | str | Unset):
        booking_id (None | Unset | UUID): Of whose guide it is; unset: the oldest that can be reviewed.
        safety (int | None | Unset):
        knowledge (int | None | Unset):
        communication (int | None | Unset):
        professionalism (int | None | Unset):
        value (int | None | Unset):
        private_to_moderators (None | str | Unset): Moderators and administrators read it, and nobody else.
        was_appropriate (bool | None | Unset): How the other side behaved; as `private_to_moderators`.
    """

    rating: int
    review_text: None | str | Unset = UNSET
    booking_id: None | Unset | UUID = UNSET
    safety: int | None | Unset = UNSET
    knowledge: int | None | Unset = UNSET
    communication: int | None | Unset = UNSET
    professionalism: int | None | Unset = UNSET
    value: int | None | Unset = UNSET
    private_to_moderators: None | str | Unset = UNSET
    was_appropriate: bool | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        rating = self.rating

        review_text: None | str | Unset
        if isinstance(self.review_text, Unset):
            review_text = UNSET
        else:
            review_text = self.review_text

        booking_id: None | str | Unset
        if isinstance(self.booking_id, Unset):
            booking_id = UNSET
        elif isinstance(self.booking_id, UUID):
            booking_id = str(self.booking_id)
        else:
            booking_id = self.booking_id

        safety: int | None | Unset
        if isinstance(self.safety, Unset):
            safety = UNSET
        else:
            safety = self.safety

        knowledge: int | None | Unset
        if isinstance(self.knowledge, Unset):
            knowledge = UNSET
        else:
            knowledge = self.knowledge

        communication: int | None | Unset
        if isinstance(self.communication, Unset):
            communication = UNSET
        else:
            communication = self.communication

        professionalism: int | None | Unset
        if isinstance(self.professionalism, Unset):
            professionalism = UNSET
        else:
            professionalism = self.professionalism

        value: int | None | Unset
        if isinstance(self.value, Unset):
            value = UNSET
        else:
            value = self.value

        private_to_moderators: None | str | Unset
        if isinstance(self.private_to_moderators, Unset):
            private_to_moderators = UNSET
        else:
            private_to_moderators = self.private_to_moderators

        was_appropriate: bool | None | Unset
        if isinstance(self.was_appropriate, Unset):
            was_appropriate = UNSET
        else:
            was_appropriate = self.was_appropriate

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "rating": rating,
            }
        )
        if review_text is not UNSET:
            field_dict["review_text"] = review_text
        if booking_id is not UNSET:
            field_dict["booking_id"] = booking_id
        if safety is not UNSET:
            field_dict["safety"] = safety
        if knowledge is not UNSET:
            field_dict["knowledge"] = knowledge
        if communication is not UNSET:
            field_dict["communication"] = communication
        if professionalism is not UNSET:
            field_dict["professionalism"] = professionalism
        if value is not UNSET:
            field_dict["value"] = value
        if private_to_moderators is not UNSET:
            field_dict["private_to_moderators"] = private_to_moderators
        if was_appropriate is not UNSET:
            field_dict["was_appropriate"] = was_appropriate

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        rating = d.pop("rating")

        def _parse_review_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        review_text = _parse_review_text(d.pop("review_text", UNSET))

        def _parse_booking_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                booking_id_type_0 = UUID(data)

                return booking_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        booking_id = _parse_booking_id(d.pop("booking_id", UNSET))

        def _parse_safety(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        safety = _parse_safety(d.pop("safety", UNSET))

        def _parse_knowledge(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        knowledge = _parse_knowledge(d.pop("knowledge", UNSET))

        def _parse_communication(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        communication = _parse_communication(d.pop("communication", UNSET))

        def _parse_professionalism(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        professionalism = _parse_professionalism(d.pop("professionalism", UNSET))

        def _parse_value(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        value = _parse_value(d.pop("value", UNSET))

        def _parse_private_to_moderators(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        private_to_moderators = _parse_private_to_moderators(d.pop("private_to_moderators", UNSET))

        def _parse_was_appropriate(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        was_appropriate = _parse_was_appropriate(d.pop("was_appropriate", UNSET))

        new_review = cls(
            rating=rating,
            review_text=review_text,
            booking_id=booking_id,
            safety=safety,
            knowledge=knowledge,
            communication=communication,
            professionalism=professionalism,
            value=value,
            private_to_moderators=private_to_moderators,
            was_appropriate=was_appropriate,
        )

        return new_review
