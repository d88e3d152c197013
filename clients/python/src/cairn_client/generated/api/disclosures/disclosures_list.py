from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.disclosures_list_purpose_type_0 import (
    DisclosuresListPurposeType0,
)
from ...models.disclosures_list_sort_item import DisclosuresListSortItem
from ...models.disclosures_list_x_access_purpose import (
    DisclosuresListXAccessPurpose,
)
from ...models.page_of_disclosure_answer import PageOfDisclosureAnswer
from ...types import UNSET, Unset


def disclosures_list(
    beneficiary_id: UUID,
    *,
    sort: list[DisclosuresListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    purpose: DisclosuresListPurposeType0 | None | Unset = UNSET,
    x_access_purpose: DisclosuresListXAccessPurpose | Unset = UNSET,
) -> Call[PageOfDisclosureAnswer]:
    """List what was told of somebody.

    To whom, for what, which fields, the newest first; never what they said.
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

    json_purpose: None | str | Unset
    if isinstance(purpose, Unset):
        json_purpose = UNSET
    elif isinstance(purpose, str):
        json_purpose = purpose
    else:
        json_purpose = purpose
    params["purpose"] = json_purpose

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="disclosures_list",
        method="GET",
        url="/api/v1/beneficiaries/{beneficiary_id}/disclosures".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfDisclosureAnswer:
    if response.status_code == 200:
        response_200 = PageOfDisclosureAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
