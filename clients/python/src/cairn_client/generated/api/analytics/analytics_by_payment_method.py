import datetime
from typing import Any
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.analytics_by_payment_method_kind_type_0_item import (
    AnalyticsByPaymentMethodKindType0Item,
)
from ...models.analytics_by_payment_method_payment_method_type_0_item import (
    AnalyticsByPaymentMethodPaymentMethodType0Item,
)
from ...models.method_report_answer import MethodReportAnswer
from ...types import UNSET, Unset


def analytics_by_payment_method(
    *,
    from_: datetime.date | None | Unset = UNSET,
    to: datetime.date | None | Unset = UNSET,
    category_id: list[UUID] | None | Unset = UNSET,
    include_children: bool | Unset = False,
    tag: list[str] | None | Unset = UNSET,
    any_tag: list[str] | None | Unset = UNSET,
    min_amount: None | str | Unset = UNSET,
    max_amount: None | str | Unset = UNSET,
    currency: list[str] | None | Unset = UNSET,
    payment_method: list[AnalyticsByPaymentMethodPaymentMethodType0Item] | None | Unset = UNSET,
    kind: list[AnalyticsByPaymentMethodKindType0Item] | None | Unset = UNSET,
    merchant: None | str | Unset = UNSET,
    has_receipt: bool | None | Unset = UNSET,
    import_id: None | Unset | UUID = UNSET,
    recurrence_id: None | Unset | UUID = UNSET,
    search: None | str | Unset = UNSET,
    native: bool | Unset = False,
) -> Call[MethodReportAnswer]:
    """Sum up expenses by payment method.

    Those without one are an item of their own.
    """

    params: dict[str, Any] = {}

    json_from_: None | str | Unset
    if isinstance(from_, Unset):
        json_from_ = UNSET
    elif isinstance(from_, datetime.date):
        json_from_ = from_.isoformat()
    else:
        json_from_ = from_
    params["from"] = json_from_

    json_to: None | str | Unset
    if isinstance(to, Unset):
        json_to = UNSET
    elif isinstance(to, datetime.date):
        json_to = to.isoformat()
    else:
        json_to = to
    params["to"] = json_to

    json_category_id: list[str] | None | Unset
    if isinstance(category_id, Unset):
        json_category_id = UNSET
    elif isinstance(category_id, list):
        json_category_id = []
        for category_id_type_0_item_data in category_id:
            category_id_type_0_item = str(category_id_type_0_item_data)
            json_category_id.append(category_id_type_0_item)

    else:
        json_category_id = category_id
    params["category_id"] = json_category_id

    params["include_children"] = include_children

    json_tag: list[str] | None | Unset
    if isinstance(tag, Unset):
        json_tag = UNSET
    elif isinstance(tag, list):
        json_tag = tag

    else:
        json_tag = tag
    params["tag"] = json_tag

    json_any_tag: list[str] | None | Unset
    if isinstance(any_tag, Unset):
        json_any_tag = UNSET
    elif isinstance(any_tag, list):
        json_any_tag = any_tag

    else:
        json_any_tag = any_tag
    params["any_tag"] = json_any_tag

    json_min_amount: None | str | Unset
    if isinstance(min_amount, Unset):
        json_min_amount = UNSET
    else:
        json_min_amount = min_amount
    params["min_amount"] = json_min_amount

    json_max_amount: None | str | Unset
    if isinstance(max_amount, Unset):
        json_max_amount = UNSET
    else:
        json_max_amount = max_amount
    params["max_amount"] = json_max_amount

    json_currency: list[str] | None | Unset
    if isinstance(currency, Unset):
        json_currency = UNSET
    elif isinstance(currency, list):
        json_currency = currency

    else:
        json_currency = currency
    params["currency"] = json_currency

    json_payment_method: list[str] | None | Unset
    if isinstance(payment_method, Unset):
        json_payment_method = UNSET
    elif isinstance(payment_method, list):
        json_payment_method = []
        for payment_method_type_0_item_data in payment_method:
            payment_method_type_0_item: str = payment_method_type_0_item_data
            json_payment_method.append(payment_method_type_0_item)

    else:
        json_payment_method = payment_method
    params["payment_method"] = json_payment_method

    json_kind: list[str] | None | Unset
    if isinstance(kind, Unset):
        json_kind = UNSET
    elif isinstance(kind, list):
        json_kind = []
        for kind_type_0_item_data in kind:
            kind_type_0_item: str = kind_type_0_item_data
            json_kind.append(kind_type_0_item)

    else:
        json_kind = kind
    params["kind"] = json_kind

    json_merchant: None | str | Unset
    if isinstance(merchant, Unset):
        json_merchant = UNSET
    else:
        json_merchant = merchant
    params["merchant"] = json_merchant

    json_has_receipt: bool | None | Unset
    if isinstance(has_receipt, Unset):
        json_has_receipt = UNSET
    else:
        json_has_receipt = has_receipt
    params["has_receipt"] = json_has_receipt

    json_import_id: None | str | Unset
    if isinstance(import_id, Unset):
        json_import_id = UNSET
    elif isinstance(import_id, UUID):
        json_import_id = str(import_id)
    else:
        json_import_id = import_id
    params["import_id"] = json_import_id

    json_recurrence_id: None | str | Unset
    if isinstance(recurrence_id, Unset):
        json_recurrence_id = UNSET
    elif isinstance(recurrence_id, UUID):
        json_recurrence_id = str(recurrence_id)
    else:
        json_recurrence_id = recurrence_id
    params["recurrence_id"] = json_recurrence_id

    json_search: None | str | Unset
    if isinstance(search, Unset):
        json_search = UNSET
    else:
        json_search = search
    params["search"] = json_search

    params["native"] = native

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="analytics_by_payment_method",
        method="GET",
        url="/api/v1/analytics/by-payment-method",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> MethodReportAnswer:
    if response.status_code == 200:
        response_200 = MethodReportAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
