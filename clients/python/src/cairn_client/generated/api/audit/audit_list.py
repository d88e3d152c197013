import datetime
from typing import Any
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.audit_list_sort_item import AuditListSortItem
from ...models.page_of_audit_answer import PageOfAuditAnswer
from ...types import UNSET, Unset


def audit_list(
    *,
    sort: list[AuditListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    actor: None | Unset | UUID = UNSET,
    row: None | Unset | UUID = UNSET,
    event: None | str | Unset = UNSET,
    correlation_id: None | str | Unset = UNSET,
    from_: datetime.datetime | None | Unset = UNSET,
    to: datetime.datetime | None | Unset = UNSET,
) -> Call[PageOfAuditAnswer]:
    """Read the audit trail.

    Who did what to which row, newest first. It holds ids and public values only. That you looked is
    recorded in it too.
    """

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

    json_actor: None | str | Unset
    if isinstance(actor, Unset):
        json_actor = UNSET
    elif isinstance(actor, UUID):
        json_actor = str(actor)
    else:
        json_actor = actor
    params["actor"] = json_actor

    json_row: None | str | Unset
    if isinstance(row, Unset):
        json_row = UNSET
    elif isinstance(row, UUID):
        json_row = str(row)
    else:
        json_row = row
    params["row"] = json_row

    json_event: None | str | Unset
    if isinstance(event, Unset):
        json_event = UNSET
    else:
        json_event = event
    params["event"] = json_event

    json_correlation_id: None | str | Unset
    if isinstance(correlation_id, Unset):
        json_correlation_id = UNSET
    else:
        json_correlation_id = correlation_id
    params["correlation_id"] = json_correlation_id

    json_from_: None | str | Unset
    if isinstance(from_, Unset):
        json_from_ = UNSET
    elif isinstance(from_, datetime.datetime):
        json_from_ = from_.isoformat()
    else:
        json_from_ = from_
    params["from"] = json_from_

    json_to: None | str | Unset
    if isinstance(to, Unset):
        json_to = UNSET
    elif isinstance(to, datetime.datetime):
        json_to = to.isoformat()
    else:
        json_to = to
    params["to"] = json_to

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="audit_list",
        method="GET",
        url="/api/v1/audit",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfAuditAnswer:
    if response.status_code == 200:
        response_200 = PageOfAuditAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
