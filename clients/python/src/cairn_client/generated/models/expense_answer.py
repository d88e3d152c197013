from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.expense_answer_category_source import (
    ExpenseAnswerCategorySource,
    check_expense_answer_category_source,
)
from ..models.expense_answer_fx_source_type_0 import (
    ExpenseAnswerFxSourceType0,
    check_expense_answer_fx_source_type_0,
)
from ..models.expense_answer_kind import ExpenseAnswerKind, check_expense_answer_kind
from ..models.expense_answer_locked_fields_item import (
    ExpenseAnswerLockedFieldsItem,
    check_expense_answer_locked_fields_item,
)
from ..models.expense_answer_payment_method_type_0 import (
    ExpenseAnswerPaymentMethodType0,
    check_expense_answer_payment_method_type_0,
)
from ..models.expense_answer_status import ExpenseAnswerStatus, check_expense_answer_status

T = TypeVar("T", bound="ExpenseAnswer")


@_attrs_define
class ExpenseAnswer:
    """An expense, or a refund.

    Attributes:
        id (UUID):
        amount (str): In `currency`, with exactly its decimals.
        currency (str):
        date (datetime.date):
        category_id (UUID):
        description (None | str):
        merchant (None | str):
        payment_method (ExpenseAnswerPaymentMethodType0 | None):
        tags (list[str]):
        notes (None | str):
        kind (ExpenseAnswerKind):
        refund_of_id (None | UUID):
        refunded_amount (str): Of this expense, by refunds that are neither void nor in the trash.
        status (ExpenseAnswerStatus):
        base_amount (None | str): In the ledger's currency; null where no rate was known.
        base_currency (str):
        fx_rate (None | str):
        fx_source (ExpenseAnswerFxSourceType0 | None):
        fx_date (datetime.date | None): Day of the rate; null of one that was sent with the expense.
        external_id (None | str):
        locked_fields (list[ExpenseAnswerLockedFieldsItem]): What rules and imports leave alone.
        category_source (ExpenseAnswerCategorySource):
        rule_id (None | UUID):
        recurrence_id (None | UUID):
        occurrence_date (datetime.date | None):
        import_id (None | UUID):
        attachment_count (int):
        deleted_at (datetime.datetime | None): Since when it is in the trash.
        version (int):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    amount: str
    currency: str
    date: datetime.date
    category_id: UUID
    description: None | str
    merchant: None | str
    payment_method: ExpenseAnswerPaymentMethodType0 | None
    tags: list[str]
    notes: None | str
    kind: ExpenseAnswerKind
    refund_of_id: None | UUID
    refunded_amount: str
    status: ExpenseAnswerStatus
    base_amount: None | str
    base_currency: str
    fx_rate: None | str
    fx_source: ExpenseAnswerFxSourceType0 | None
    fx_date: datetime.date | None
    external_id: None | str
    locked_fields: list[ExpenseAnswerLockedFieldsItem]
    category_source: ExpenseAnswerCategorySource
    rule_id: None | UUID
    recurrence_id: None | UUID
    occurrence_date: datetime.date | None
    import_id: None | UUID
    attachment_count: int
    deleted_at: datetime.datetime | None
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        amount = self.amount

        currency = self.currency

        date = self.date.isoformat()

        category_id = str(self.category_id)

        description: None | str
        description = self.description

        merchant: None | str
        merchant = self.merchant

        payment_method: None | str
        if isinstance(self.payment_method, str):
            payment_method = self.payment_method
        else:
            payment_method = self.payment_method

        tags = self.tags

        notes: None | str
        notes = self.notes

        kind: str = self.kind

        refund_of_id: None | str
        if isinstance(self.refund_of_id, UUID):
            refund_of_id = str(self.refund_of_id)
        else:
            refund_of_id = self.refund_of_id

        refunded_amount = self.refunded_amount

        status: str = self.status

        base_amount: None | str
        base_amount = self.base_amount

        base_currency = self.base_currency

        fx_rate: None | str
        fx_rate = self.fx_rate

        fx_source: None | str
        if isinstance(self.fx_source, str):
            fx_source = self.fx_source
        else:
            fx_source = self.fx_source

        fx_date: None | str
        if isinstance(self.fx_date, datetime.date):
            fx_date = self.fx_date.isoformat()
        else:
            fx_date = self.fx_date

        external_id: None | str
        external_id = self.external_id

        locked_fields = []
        for locked_fields_item_data in self.locked_fields:
            locked_fields_item: str = locked_fields_item_data
            locked_fields.append(locked_fields_item)

        category_source: str = self.category_source

        rule_id: None | str
        if isinstance(self.rule_id, UUID):
            rule_id = str(self.rule_id)
        else:
            rule_id = self.rule_id

        recurrence_id: None | str
        if isinstance(self.recurrence_id, UUID):
            recurrence_id = str(self.recurrence_id)
        else:
            recurrence_id = self.recurrence_id

        occurrence_date: None | str
        if isinstance(self.occurrence_date, datetime.date):
            occurrence_date = self.occurrence_date.isoformat()
        else:
            occurrence_date = self.occurrence_date

        import_id: None | str
        if isinstance(self.import_id, UUID):
            import_id = str(self.import_id)
        else:
            import_id = self.import_id

        attachment_count = self.attachment_count

        deleted_at: None | str
        if isinstance(self.deleted_at, datetime.datetime):
            deleted_at = self.deleted_at.isoformat()
        else:
            deleted_at = self.deleted_at

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "amount": amount,
                "currency": currency,
                "date": date,
                "category_id": category_id,
                "description": description,
                "merchant": merchant,
                "payment_method": payment_method,
                "tags": tags,
                "notes": notes,
                "kind": kind,
                "refund_of_id": refund_of_id,
                "refunded_amount": refunded_amount,
                "status": status,
                "base_amount": base_amount,
                "base_currency": base_currency,
                "fx_rate": fx_rate,
                "fx_source": fx_source,
                "fx_date": fx_date,
                "external_id": external_id,
                "locked_fields": locked_fields,
                "category_source": category_source,
                "rule_id": rule_id,
                "recurrence_id": recurrence_id,
                "occurrence_date": occurrence_date,
                "import_id": import_id,
                "attachment_count": attachment_count,
                "deleted_at": deleted_at,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        amount = d.pop("amount")

        currency = d.pop("currency")

        date = datetime.date.fromisoformat(d.pop("date"))

        category_id = UUID(d.pop("category_id"))

        def _parse_description(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        description = _parse_description(d.pop("description"))

        def _parse_merchant(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        merchant = _parse_merchant(d.pop("merchant"))

        def _parse_payment_method(data: object) -> ExpenseAnswerPaymentMethodType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                payment_method_type_0 = check_expense_answer_payment_method_type_0(data)

                return payment_method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExpenseAnswerPaymentMethodType0 | None, data)

        payment_method = _parse_payment_method(d.pop("payment_method"))

        tags = cast(list[str], d.pop("tags"))

        def _parse_notes(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        notes = _parse_notes(d.pop("notes"))

        kind = check_expense_answer_kind(d.pop("kind"))

        def _parse_refund_of_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                refund_of_id_type_0 = UUID(data)

                return refund_of_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        refund_of_id = _parse_refund_of_id(d.pop("refund_of_id"))

        refunded_amount = d.pop("refunded_amount")

        status = check_expense_answer_status(d.pop("status"))

        def _parse_base_amount(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        base_amount = _parse_base_amount(d.pop("base_amount"))

        base_currency = d.pop("base_currency")

        def _parse_fx_rate(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        fx_rate = _parse_fx_rate(d.pop("fx_rate"))

        def _parse_fx_source(data: object) -> ExpenseAnswerFxSourceType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fx_source_type_0 = check_expense_answer_fx_source_type_0(data)

                return fx_source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExpenseAnswerFxSourceType0 | None, data)

        fx_source = _parse_fx_source(d.pop("fx_source"))

        def _parse_fx_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fx_date_type_0 = datetime.date.fromisoformat(data)

                return fx_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        fx_date = _parse_fx_date(d.pop("fx_date"))

        def _parse_external_id(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        external_id = _parse_external_id(d.pop("external_id"))

        locked_fields = []
        _locked_fields = d.pop("locked_fields")
        for locked_fields_item_data in _locked_fields:
            locked_fields_item = check_expense_answer_locked_fields_item(locked_fields_item_data)

            locked_fields.append(locked_fields_item)

        category_source = check_expense_answer_category_source(d.pop("category_source"))

        def _parse_rule_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                rule_id_type_0 = UUID(data)

                return rule_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        rule_id = _parse_rule_id(d.pop("rule_id"))

        def _parse_recurrence_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                recurrence_id_type_0 = UUID(data)

                return recurrence_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        recurrence_id = _parse_recurrence_id(d.pop("recurrence_id"))

        def _parse_occurrence_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                occurrence_date_type_0 = datetime.date.fromisoformat(data)

                return occurrence_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        occurrence_date = _parse_occurrence_date(d.pop("occurrence_date"))

        def _parse_import_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                import_id_type_0 = UUID(data)

                return import_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        import_id = _parse_import_id(d.pop("import_id"))

        attachment_count = d.pop("attachment_count")

        def _parse_deleted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                deleted_at_type_0 = datetime.datetime.fromisoformat(data)

                return deleted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        deleted_at = _parse_deleted_at(d.pop("deleted_at"))

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        expense_answer = cls(
            id=id,
            amount=amount,
            currency=currency,
            date=date,
            category_id=category_id,
            description=description,
            merchant=merchant,
            payment_method=payment_method,
            tags=tags,
            notes=notes,
            kind=kind,
            refund_of_id=refund_of_id,
            refunded_amount=refunded_amount,
            status=status,
            base_amount=base_amount,
            base_currency=base_currency,
            fx_rate=fx_rate,
            fx_source=fx_source,
            fx_date=fx_date,
            external_id=external_id,
            locked_fields=locked_fields,
            category_source=category_source,
            rule_id=rule_id,
            recurrence_id=recurrence_id,
            occurrence_date=occurrence_date,
            import_id=import_id,
            attachment_count=attachment_count,
            deleted_at=deleted_at,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
        )

        return expense_answer
