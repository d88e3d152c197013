from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_note_answer import CaseNoteAnswer
from ...models.case_notes_read_x_access_purpose import (
    CaseNotesReadXAccessPurpose,
)
from ...types import UNSET, Unset


def case_notes_read(
    case_note_id: UUID,
    *,
    x_access_purpose: CaseNotesReadXAccessPurpose | Unset = UNSET,
) -> Call[CaseNoteAnswer]:
    """Read a note.

    It is recorded that you did. A note that you may not read is not there for you. Of a signed note the
    digest is computed anew: one that is not what was signed is not shown, and is reported.
    """
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="case_notes_read",
        method="GET",
        url="/api/v1/casework/case-notes/{case_note_id}".format(
            case_note_id=quote(str(case_note_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> CaseNoteAnswer:
    if response.status_code == 200:
        response_200 = CaseNoteAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
