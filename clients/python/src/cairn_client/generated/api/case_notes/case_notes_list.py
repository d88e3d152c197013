from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_notes_list_kind_type_0 import CaseNotesListKindType0
from ...models.case_notes_list_sort_item import CaseNotesListSortItem
from ...models.case_notes_list_x_access_purpose import (
    CaseNotesListXAccessPurpose,
)
from ...models.page_of_case_note_answer import PageOfCaseNoteAnswer
from ...types import UNSET, Unset


def case_notes_list(
    session_id: UUID,
    *,
    sort: list[CaseNotesListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    kind: CaseNotesListKindType0 | None | Unset = UNSET,
    signed: bool | None | Unset = UNSET,
    x_access_purpose: CaseNotesListXAccessPurpose | Unset = UNSET,
) -> Call[PageOfCaseNoteAnswer]:
    """List the notes on a session.

    Your drafts, and of the signed notes those that you may read: the team's, as a supervisor those for
    supervisors, and your own. It is recorded that you did.
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

    json_kind: None | str | Unset
    if isinstance(kind, Unset):
        json_kind = UNSET
    elif isinstance(kind, str):
        json_kind = kind
    else:
        json_kind = kind
    params["kind"] = json_kind

    json_signed: bool | None | Unset
    if isinstance(signed, Unset):
        json_signed = UNSET
    else:
        json_signed = signed
    params["signed"] = json_signed

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="case_notes_list",
        method="GET",
        url="/api/v1/sessions/{session_id}/case-notes".format(
            session_id=quote(str(session_id), safe=""),
        ),
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfCaseNoteAnswer:
    if response.status_code == 200:
        response_200 = PageOfCaseNoteAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
