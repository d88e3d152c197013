from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.new_expense_kind import NewExpenseKind, check_new_expense_kind
from ..models.new_expense_locked_fields_item import (
    NewExpenseLockedFieldsItem,
    check_new_expense_locked_fields_item,
)
from ..models.new_expense_payment_method_type_0 import (
    NewExpensePaymentMethodType0,
    check_new_expense_payment_method_type_0,
)
from ..models.new_expense_status_type_0 import NewExpenseStatusType0, check_new_expense_status_type_0
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewExpense")


@_attrs_define
class NewExpense:
    """An expense, or a refund, to be made. The currency is the ledger's where none is said; of more decimals than its
    currency has an amount is refused, never rounded.

        Attributes:
            amount (int | str): More than nought, with at most the decimals of its currency.
            date (datetime.date): From 1970-01-01 to 366 days ahead, where the ledger is kept.
            category_id (UUID):
            currency (None | str | Unset): ISO 4217; null: the ledger's own.
            description (None | str | Unset):
            merchant (None | str | Unset):
            payment_method (NewExpensePaymentMethodType0 | None | Unset):
            tags (list[str] | Unset):
            notes (None | str | Unset):
            kind (NewExpenseKind | Unset):  Default: 'expense'.
            refund_of_id (None | Unset | UUID): The expense that a refund is of.
            status (NewExpenseStatusType0 | None | Unset): Null: planned where the date is yet to come, else posted.
            fx_rate (int | None | str | Unset): One of its currency in the ledger's; null: the rate known for its day.
            external_id (None | str | Unset): Unique among what is not in the trash.
            locked_fields (list[NewExpenseLockedFieldsItem] | Unset): What rules and imports leave alone; what is changed
                joins them.
            allow_excess (bool | Unset): Whether refunds may be more than their expense. Default: False.
    """

    amount: int | str
    date: datetime.date
    category_id: UUID
    currency: None | str | Unset = UNSET
    description: None | str | Unset = UNSET
    merchant: None | str | Unset = UNSET
    payment_method: NewExpensePaymentMethodType0 | None | Unset = UNSET
    tags: list[str] | Unset = UNSET
    notes: None | str | Unset = UNSET
    kind: NewExpenseKind | Unset = "expense"
    refund_of_id: None | Unset | UUID = UNSET
    status: NewExpenseStatusType0 | None | Unset = UNSET
    fx_rate: int | None | str | Unset = UNSET
    external_id: None | str | Unset = UNSET
    locked_fields: list[NewExpenseLockedFieldsItem] | Unset = UNSET
    allow_excess: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        amount: int | str
        amount = self.amount

        date = self.date.isoformat()

        category_id = str(self.category_id)

        currency: None | str | Unset
        if isinstance(self.currency, Unset):
            currency = UNSET
        else:
            currency = self.currency

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        merchant: None | str | Unset
        if isinstance(self.merchant, Unset):
            merchant = UNSET
        else:
            merchant = self.merchant

        payment_method: None | str | Unset
        if isinstance(self.payment_method, Unset):
            payment_method = UNSET
        elif isinstance(self.payment_method, str):
            payment_method = self.payment_method
        else:
            payment_method = self.payment_method

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        notes: None | str | Unset
        if isinstance(self.notes, Unset):
            notes = UNSET
        else:
            notes = self.notes

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind

        refund_of_id: None | str | Unset
        if isinstance(self.refund_of_id, Unset):
            refund_of_id = UNSET
        elif isinstance(self.refund_of_id, UUID):
            refund_of_id = str(self.refund_of_id)
        else:
            refund_of_id = self.refund_of_id

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        fx_rate: int | None | str | Unset
        if isinstance(self.fx_rate, Unset):
            fx_rate = UNSET
        else:
            fx_rate = self.fx_rate

        external_id: None | str | Unset
        if isinstance(self.external_id, Unset):
            external_id = UNSET
        else:
            external_id = self.external_id

        locked_fields: list[str] | Unset = UNSET
        if not isinstance(self.locked_fields, Unset):
            locked_fields = []
            for locked_fields_item_data in self.locked_fields:
                locked_fields_item: str = locked_fields_item_data
                locked_fields.append(locked_fields_item)

        allow_excess = self.allow_excess

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "amount": amount,
                "date": date,
                "category_id": category_id,
            }
        )
        if currency is not UNSET:
            field_dict["currency"] = currency
        if description is not UNSET:
            field_dict["description"] = description
        if merchant is not UNSET:
            field_dict["merchant"] = merchant
        if payment_method is not UNSET:
            field_dict["payment_method"] = payment_method
        if tags is not UNSET:
            field_dict["tags"] = tags
        if notes is not UNSET:
            field_dict["notes"] = notes
        if kind is not UNSET:
            field_dict["kind"] = kind
        if refund_of_id is not UNSET:
            field_dict["refund_of_id"] = refund_of_id
        if status is not UNSET:
            field_dict["status"] = status
        if fx_rate is not UNSET:
            field_dict["fx_rate"] = fx_rate
        if external_id is not UNSET:
            field_dict["external_id"] = external_id
        if locked_fields is not UNSET:
            field_dict["locked_fields"] = locked_fields
        if allow_excess is not UNSET:
            field_dict["allow_excess"] = allow_excess

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_amount(data: object) -> int | str:
            return cast(int | str, data)

        amount = _parse_amount(d.pop("amount"))

        date = datetime.date.fromisoformat(d.pop("date"))

        category_id = UUID(d.pop("category_id"))

        def _parse_currency(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        currency = _parse_currency(d.pop("currency", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_merchant(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        merchant = _parse_merchant(d.pop("merchant", UNSET))

        def _parse_payment_method(data: object) -> NewExpensePaymentMethodType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                payment_method_type_0 = check_new_expense_payment_method_type_0(data)

                return payment_method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewExpensePaymentMethodType0 | None | Unset, data)

        payment_method = _parse_payment_method(d.pop("payment_method", UNSET))

        tags = cast(list[str], d.pop("tags", UNSET))

        def _parse_notes(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        notes = _parse_notes(d.pop("notes", UNSET))

        _kind = d.pop("kind", UNSET)
        kind: NewExpenseKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = check_new_expense_kind(_kind)

        def _parse_refund_of_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                refund_of_id_type_0 = UUID(data)

                return refund_of_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        refund_of_id = _parse_refund_of_id(d.pop("refund_of_id", UNSET))

        def _parse_status(data: object) -> NewExpenseStatusType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_new_expense_status_type_0(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewExpenseStatusType0 | None | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_fx_rate(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        fx_rate = _parse_fx_rate(d.pop("fx_rate", UNSET))

        def _parse_external_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        external_id = _parse_external_id(d.pop("external_id", UNSET))

        _locked_fields = d.pop("locked_fields", UNSET)
        locked_fields: list[NewExpenseLockedFieldsItem] | Unset = UNSET
        if _locked_fields is not UNSET:
            locked_fields = []
            for locked_fields_item_data in _locked_fields:
                locked_fields_item = check_new_expense_locked_fields_item(locked_fields_item_data)

                locked_fields.append(locked_fields_item)

        allow_excess = d.pop("allow_excess", UNSET)

        new_expense = cls(
            amount=amount,
            date=date,
            category_id=category_id,
            currency=currency,
            description=description,
            merchant=merchant,
            payment_method=payment_method,
            tags=tags,
            notes=notes,
            kind=kind,
            refund_of_id=refund_of_id,
            status=status,
            fx_rate=fx_rate,
            external_id=external_id,
            locked_fields=locked_fields,
            allow_excess=allow_excess,
        )

        return new_expense
