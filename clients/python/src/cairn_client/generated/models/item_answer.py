from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="ItemAnswer")


@_attrs_define
class ItemAnswer:
    """An item.

    Attributes:
        id (UUID):
        owner_id (UUID):
        name (str):
        description (str):
        price (None | str):
        currency (None | str):
        category (None | str):
        tags (list[str]):
        sku (None | str):
        quantity (int):
        is_active (bool):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    owner_id: UUID
    name: str
    description: str
    price: None | str
    currency: None | str
    category: None | str
    tags: list[str]
    sku: None | str
    quantity: int
    is_active: bool
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        owner_id = str(self.owner_id)

        name = self.name

        description = self.description

        price: None | str
        price = self.price

        currency: None | str
        currency = self.currency

        category: None | str
        category = self.category

        tags = self.tags

        sku: None | str
        sku = self.sku

        quantity = self.quantity

        is_active = self.is_active

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "owner_id": owner_id,
                "name": name,
                "description": description,
                "price": price,
                "currency": currency,
                "category": category,
                "tags": tags,
                "sku": sku,
                "quantity": quantity,
                "is_active": is_active,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        owner_id = UUID(d.pop("owner_id"))

        name = d.pop("name")

        description = d.pop("description")

        def _parse_price(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        price = _parse_price(d.pop("price"))

        def _parse_currency(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        currency = _parse_currency(d.pop("currency"))

        def _parse_category(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        category = _parse_category(d.pop("category"))

        tags = cast(list[str], d.pop("tags"))

        def _parse_sku(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sku = _parse_sku(d.pop("sku"))

        quantity = d.pop("quantity")

        is_active = d.pop("is_active")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        item_answer = cls(
            id=id,
            owner_id=owner_id,
            name=name,
            description=description,
            price=price,
            currency=currency,
            category=category,
            tags=tags,
            sku=sku,
            quantity=quantity,
            is_active=is_active,
            created_at=created_at,
            updated_at=updated_at,
        )

        return item_answer
