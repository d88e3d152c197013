import datetime
from typing import Any
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_sessions_agenda_sort_item import (
    CaseSessionsAgendaSortItem,
)
from ...models.case_sessions_agenda_status_type_0 import (
    CaseSessionsAgendaStatusType0,
)
from ...models.case_sessions_agenda_x_access_purpose import (
    CaseSessionsAgendaXAccessPurpose,
)
from ...models.page_of_case_session_answer import PageOfCaseSessionAnswer
from ...types import UNSET, Unset


def case_sessions_agenda(
    *,
    sort: list[CaseSessionsAgendaSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    worker_id: None | str | Unset = UNSET,
    status: CaseSessionsAgendaStatusType0 | None | Unset = UNSET,
    session_type: None | str | Unset = UNSET,
    from_: datetime.date | datetime.datetime | None | Unset = UNSET,
    to: datetime.date | datetime.datetime | None | Unset = UNSET,
    voided: bool | Unset = False,
    beneficiary_id: None | Unset | UUID = UNSET,
    x_access_purpose: CaseSessionsAgendaXAccessPurpose | Unset = UNSET,
) -> Call[PageOfCaseSessionAnswer]:
    """List the sessions that you may know of, the latest first.

    Those of beneficiaries in your scope, and groups that you hold or where one of them takes part. It
    is recorded whom the page shows.
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

    json_beneficiary_id: None | str | Unset
    if isinstance(beneficiary_id, Unset):
        json_beneficiary_id = UNSET
    elif isinstance(beneficiary_id, UUID):
        json_beneficiary_id = str(beneficiary_id)
    else:
        json_beneficiary_id = beneficiary_id
    params["beneficiary_id"] = json_beneficiary_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="case_sessions_agenda",
        method="GET",
        url="/api/v1/sessions",
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
