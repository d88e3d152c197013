from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_note_answer import CaseNoteAnswer
from ...models.case_note_changes import CaseNoteChanges
from ...models.case_notes_update_x_access_purpose import (
    CaseNotesUpdateXAccessPurpose,
)
from ...types import UNSET, Unset


def case_notes_update(
    case_note_id: UUID,
    *,
    body: CaseNoteChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: CaseNotesUpdateXAccessPurpose | Unset = UNSET,
) -> Call[CaseNoteAnswer]:
    """Change a draft of yours.

    PUT and PATCH do the same: a field that is absent stays as it is. An amendment keeps the kind and
    the readers of what it amends.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="case_notes_update",
        method="PATCH",
        url="/api/v1/casework/case-notes/{case_note_id}".format(
            case_note_id=quote(str(case_note_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> CaseNoteAnswer:
    if response.status_code == 200:
        response_200 = CaseNoteAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
