from typing import Any
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.page_of_report_answer import PageOfReportAnswer
from ...models.reports_list_sort_item import ReportsListSortItem
from ...models.reports_list_status_type_0 import ReportsListStatusType0
from ...models.reports_list_target_type_type_0 import (
    ReportsListTargetTypeType0,
)
from ...types import UNSET, Unset


def reports_list(
    *,
    sort: list[ReportsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    status: None | ReportsListStatusType0 | Unset = UNSET,
    target_type: None | ReportsListTargetTypeType0 | Unset = UNSET,
    target_id: None | Unset | UUID = UNSET,
) -> Call[PageOfReportAnswer]:
    """List reports, the newest first."""

    params: dict[str, Any] = {}

    json_sort: list[str] | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = []
        for sort_item_data in sort:
            sort_item: str = sort_item_data
            json_sort.append(sort_item)

    params["sort"] = json_sort

    params["page"] = page

    params["per_page"] = per_page

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params["count"] = count

    json_status: None | str | Unset
    if isinstance(status, Unset):
        json_status = UNSET
    elif isinstance(status, str):
        json_status = status
    else:
        json_status = status
    params["status"] = json_status

    json_target_type: None | str | Unset
    if isinstance(target_type, Unset):
        json_target_type = UNSET
    elif isinstance(target_type, str):
        json_target_type = target_type
    else:
        json_target_type = target_type
    params["target_type"] = json_target_type

    json_target_id: None | str | Unset
    if isinstance(target_id, Unset):
        json_target_id = UNSET
    elif isinstance(target_id, UUID):
        json_target_id = str(target_id)
    else:
        json_target_id = target_id
    params["target_id"] = json_target_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="reports_list",
        method="GET",
        url="/api/v1/reports",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfReportAnswer:
    if response.status_code == 200:
        response_200 = PageOfReportAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
