from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_notes_delete_x_access_purpose import (
    CaseNotesDeleteXAccessPurpose,
)
from ...types import UNSET, Unset


def case_notes_delete(
    case_note_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: CaseNotesDeleteXAccessPurpose | Unset = UNSET,
) -> Call[None]:
    """Delete a draft of yours."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="case_notes_delete",
        method="DELETE",
        url="/api/v1/casework/case-notes/{case_note_id}".format(
            case_note_id=quote(str(case_note_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise unexpected(response)
