from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_note_answer import CaseNoteAnswer
from ...models.case_notes_sign_x_access_purpose import (
    CaseNotesSignXAccessPurpose,
)
from ...types import UNSET, Unset


def case_notes_sign(
    case_note_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: CaseNotesSignXAccessPurpose | Unset = UNSET,
) -> Call[CaseNoteAnswer]:
    """Sign a note of yours.

    From now on it stays as it is, and others read it, as its confidentiality says. Its digest goes into
    the record of the signature.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="case_notes_sign",
        method="POST",
        url="/api/v1/casework/case-notes/{case_note_id}/sign".format(
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
