from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_note_answer import CaseNoteAnswer
from ...models.case_notes_amend_x_access_purpose import (
    CaseNotesAmendXAccessPurpose,
)
from ...models.new_amendment import NewAmendment
from ...types import UNSET, Unset


def case_notes_amend(
    case_note_id: UUID,
    *,
    body: NewAmendment,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: CaseNotesAmendXAccessPurpose | Unset = UNSET,
) -> Call[CaseNoteAnswer]:
    """Amend a signed note.

    Its author may, and a supervisor of the team. An amendment is a note of its own: a draft of whoever
    writes it, to be signed too, of the same kind and confidentiality as the note that it amends, which
    stays as it is.
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
        operation="case_notes_amend",
        method="POST",
        url="/api/v1/casework/case-notes/{case_note_id}/amendments".format(
            case_note_id=quote(str(case_note_id), safe=""),
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
