import datetime
from typing import Any
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.access_events_list_action_type_0 import (
    AccessEventsListActionType0,
)
from ...models.access_events_list_purpose_type_0 import (
    AccessEventsListPurposeType0,
)
from ...models.access_events_list_result_type_0 import (
    AccessEventsListResultType0,
)
from ...models.access_events_list_sort_item import (
    AccessEventsListSortItem,
)
from ...models.access_events_list_x_access_purpose import (
    AccessEventsListXAccessPurpose,
)
from ...models.page_of_access_event_answer import PageOfAccessEventAnswer
from ...types import UNSET, Unset


def access_events_list(
    *,
    sort: list[AccessEventsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    actor_id: None | Unset | UUID = UNSET,
    subject_id: None | Unset | UUID = UNSET,
    action: AccessEventsListActionType0 | None | Unset = UNSET,
    result: AccessEventsListResultType0 | None | Unset = UNSET,
    purpose: AccessEventsListPurposeType0 | None | Unset = UNSET,
    from_: datetime.datetime | None | Unset = UNSET,
    to: datetime.datetime | None | Unset = UNSET,
    x_access_purpose: AccessEventsListXAccessPurpose | Unset = UNSET,
) -> Call[PageOfAccessEventAnswer]:
    """Read who saw and did what.

    Auditors see all events. Data protection officers see those about beneficiaries in the programmes
    that they oversee, of other beneficiaries in the same event nothing, and what they did themselves.
    Newest first. That you looked is an event, too.
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

    json_actor_id: None | str | Unset
    if isinstance(actor_id, Unset):
        json_actor_id = UNSET
    elif isinstance(actor_id, UUID):
        json_actor_id = str(actor_id)
    else:
        json_actor_id = actor_id
    params["actor_id"] = json_actor_id

    json_subject_id: None | str | Unset
    if isinstance(subject_id, Unset):
        json_subject_id = UNSET
    elif isinstance(subject_id, UUID):
        json_subject_id = str(subject_id)
    else:
        json_subject_id = subject_id
    params["subject_id"] = json_subject_id

    json_action: None | str | Unset
    if isinstance(action, Unset):
        json_action = UNSET
    elif isinstance(action, str):
        json_action = action
    else:
        json_action = action
    params["action"] = json_action

    json_result: None | str | Unset
    if isinstance(result, Unset):
        json_result = UNSET
    elif isinstance(result, str):
        json_result = result
    else:
        json_result = result
    params["result"] = json_result

    json_purpose: None | str | Unset
    if isinstance(purpose, Unset):
        json_purpose = UNSET
    elif isinstance(purpose, str):
        json_purpose = purpose
    else:
        json_purpose = purpose
    params["purpose"] = json_purpose

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
        operation="access_events_list",
        method="GET",
        url="/api/v1/casework/access-events",
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfAccessEventAnswer:
    if response.status_code == 200:
        response_200 = PageOfAccessEventAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
