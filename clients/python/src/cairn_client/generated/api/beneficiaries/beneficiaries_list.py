import datetime
from typing import Any, Literal
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.beneficiaries_list_gender_type_0 import (
    BeneficiariesListGenderType0,
)
from ...models.beneficiaries_list_priority_type_0 import (
    BeneficiariesListPriorityType0,
)
from ...models.beneficiaries_list_sort_item import (
    BeneficiariesListSortItem,
)
from ...models.beneficiaries_list_status_type_0 import (
    BeneficiariesListStatusType0,
)
from ...models.beneficiaries_list_x_access_purpose import (
    BeneficiariesListXAccessPurpose,
)
from ...models.page_of_beneficiary_answer import PageOfBeneficiaryAnswer
from ...types import UNSET, Unset


def beneficiaries_list(
    *,
    sort: list[BeneficiariesListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    search: None | str | Unset = UNSET,
    status: BeneficiariesListStatusType0 | None | Unset = UNSET,
    priority: BeneficiariesListPriorityType0 | None | Unset = UNSET,
    gender: BeneficiariesListGenderType0 | None | Unset = UNSET,
    programme_id: None | Unset | UUID = UNSET,
    team_id: None | Unset | UUID = UNSET,
    assigned_to: Literal["me"] | None | Unset | UUID = UNSET,
    next_review_before: datetime.date | None | Unset = UNSET,
    created_from: datetime.date | None | Unset = UNSET,
    created_to: datetime.date | None | Unset = UNSET,
    voided: bool | Unset = False,
    x_access_purpose: BeneficiariesListXAccessPurpose | Unset = UNSET,
) -> Call[PageOfBeneficiaryAnswer]:
    """List the beneficiaries that you work with, supervise, manage or oversee.

    Nobody else is counted, found or sorted by. What was deleted or merged is left out. `search` finds
    names, hidden ones excepted: those first that have the words whole, then the newest; and codes. It
    is recorded who was on the page, and that you searched.
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

    json_search: None | str | Unset
    if isinstance(search, Unset):
        json_search = UNSET
    else:
        json_search = search
    params["search"] = json_search

    json_status: None | str | Unset
    if isinstance(status, Unset):
        json_status = UNSET
    elif isinstance(status, str):
        json_status = status
    else:
        json_status = status
    params["status"] = json_status

    json_priority: None | str | Unset
    if isinstance(priority, Unset):
        json_priority = UNSET
    elif isinstance(priority, str):
        json_priority = priority
    else:
        json_priority = priority
    params["priority"] = json_priority

    json_gender: None | str | Unset
    if isinstance(gender, Unset):
        json_gender = UNSET
    elif isinstance(gender, str):
        json_gender = gender
    else:
        json_gender = gender
    params["gender"] = json_gender

    json_programme_id: None | str | Unset
    if isinstance(programme_id, Unset):
        json_programme_id = UNSET
    elif isinstance(programme_id, UUID):
        json_programme_id = str(programme_id)
    else:
        json_programme_id = programme_id
    params["programme_id"] = json_programme_id

    json_team_id: None | str | Unset
    if isinstance(team_id, Unset):
        json_team_id = UNSET
    elif isinstance(team_id, UUID):
        json_team_id = str(team_id)
    else:
        json_team_id = team_id
    params["team_id"] = json_team_id

    json_assigned_to: Literal["me"] | None | str | Unset
    if isinstance(assigned_to, Unset):
        json_assigned_to = UNSET
    elif isinstance(assigned_to, UUID):
        json_assigned_to = str(assigned_to)
    else:
        json_assigned_to = assigned_to
    params["assigned_to"] = json_assigned_to

    json_next_review_before: None | str | Unset
    if isinstance(next_review_before, Unset):
        json_next_review_before = UNSET
    elif isinstance(next_review_before, datetime.date):
        json_next_review_before = next_review_before.isoformat()
    else:
        json_next_review_before = next_review_before
    params["next_review_before"] = json_next_review_before

    json_created_from: None | str | Unset
    if isinstance(created_from, Unset):
        json_created_from = UNSET
    elif isinstance(created_from, datetime.date):
        json_created_from = created_from.isoformat()
    else:
        json_created_from = created_from
    params["created_from"] = json_created_from

    json_created_to: None | str | Unset
    if isinstance(created_to, Unset):
        json_created_to = UNSET
    elif isinstance(created_to, datetime.date):
        json_created_to = created_to.isoformat()
    else:
        json_created_to = created_to
    params["created_to"] = json_created_to

    params["voided"] = voided

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="beneficiaries_list",
        method="GET",
        url="/api/v1/beneficiaries",
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfBeneficiaryAnswer:
    if response.status_code == 200:
        response_200 = PageOfBeneficiaryAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
