from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.assignments_list_sort_item import AssignmentsListSortItem
from ...models.assignments_list_x_access_purpose import (
    AssignmentsListXAccessPurpose,
)
from ...models.page_of_assignment_answer import PageOfAssignmentAnswer
from ...types import UNSET, Unset


def assignments_list(
    beneficiary_id: UUID,
    *,
    sort: list[AssignmentsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    current: bool | None | Unset = UNSET,
    x_access_purpose: AssignmentsListXAccessPurpose | Unset = UNSET,
) -> Call[PageOfAssignmentAnswer]:
    """List who works with a beneficiary, and who did.

    The newest first. For those who work with the beneficiary, supervisors of the team and data
    protection officers; it is recorded that you looked.
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

    json_current: bool | None | Unset
    if isinstance(current, Unset):
        json_current = UNSET
    else:
        json_current = current
    params["current"] = json_current

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="assignments_list",
        method="GET",
        url="/api/v1/beneficiaries/{beneficiary_id}/assignments".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfAssignmentAnswer:
    if response.status_code == 200:
        response_200 = PageOfAssignmentAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
