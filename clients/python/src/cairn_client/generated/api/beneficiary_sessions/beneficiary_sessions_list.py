import datetime
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.beneficiary_sessions_list_sort_item import (
    BeneficiarySessionsListSortItem,
)
from ...models.beneficiary_sessions_list_status_type_0 import (
    BeneficiarySessionsListStatusType0,
)
from ...models.beneficiary_sessions_list_x_access_purpose import (
    BeneficiarySessionsListXAccessPurpose,
)
from ...models.page_of_case_session_answer import PageOfCaseSessionAnswer
from ...types import UNSET, Unset


def beneficiary_sessions_list(
    beneficiary_id: UUID,
    *,
    sort: list[BeneficiarySessionsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    worker_id: None | str | Unset = UNSET,
    status: BeneficiarySessionsListStatusType0 | None | Unset = UNSET,
    session_type: None | str | Unset = UNSET,
    from_: datetime.date | datetime.datetime | None | Unset = UNSET,
    to: datetime.date | datetime.datetime | None | Unset = UNSET,
    voided: bool | Unset = False,
    x_access_purpose: BeneficiarySessionsListXAccessPurpose | Unset = UNSET,
) -> Call[PageOfCaseSessionAnswer]:
    """List the sessions of one beneficiary, the latest first.

    Managers and data protection officers see times, kinds and states only.
    """
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

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

    json_worker_id: None | str | Unset
    if isinstance(worker_id, Unset):
        json_worker_id = UNSET
    else:
        json_worker_id = worker_id
    params["worker_id"] = json_worker_id

    json_status: None | str | Unset
    if isinstance(status, Unset):
        json_status = UNSET
    elif isinstance(status, str):
        json_status = status
    else:
        json_status = status
    params["status"] = json_status

    json_session_type: None | str | Unset
    if isinstance(session_type, Unset):
        json_session_type = UNSET
    else:
        json_session_type = session_type
    params["session_type"] = json_session_type

    json_from_: None | str | Unset
    if isinstance(from_, Unset):
        json_from_ = UNSET
    elif isinstance(from_, datetime.date):
        json_from_ = from_.isoformat()
    elif isinstance(from_, datetime.datetime):
        json_from_ = from_.isoformat()
    else:
        json_from_ = from_
    params["from"] = json_from_

    json_to: None | str | Unset
    if isinstance(to, Unset):
        json_to = UNSET
    elif isinstance(to, datetime.date):
        json_to = to.isoformat()
    elif isinstance(to, datetime.datetime):
        json_to = to.isoformat()
    else:
        json_to = to
    params["to"] = json_to

    params["voided"] = voided

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="beneficiary_sessions_list",
        method="GET",
        url="/api/v1/beneficiaries/{beneficiary_id}/sessions".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfCaseSessionAnswer:
    if response.status_code == 200:
        response_200 = PageOfCaseSessionAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
