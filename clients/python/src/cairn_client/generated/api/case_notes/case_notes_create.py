from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_note_answer import CaseNoteAnswer
from ...models.case_notes_create_x_access_purpose import (
    CaseNotesCreateXAccessPurpose,
)
from ...models.new_case_note import NewCaseNote
from ...types import UNSET, Unset


def case_notes_create(
    session_id: UUID,
    *,
    body: NewCaseNote,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: CaseNotesCreateXAccessPurpose | Unset = UNSET,
) -> Call[CaseNoteAnswer]:
    """Write a note on a session.

    It is a draft, which you alone read, change and delete, until you sign it.
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
        operation="case_notes_create",
        method="POST",
        url="/api/v1/sessions/{session_id}/case-notes".format(
            session_id=quote(str(session_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> CaseNoteAnswer:
    if response.status_code == 201:
        response_201 = CaseNoteAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
