from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_session_answer import CaseSessionAnswer
from ...models.case_sessions_update_put_x_access_purpose import (
    CaseSessionsUpdatePutXAccessPurpose,
)
from ...models.session_content_changes import SessionContentChanges
from ...types import UNSET, Unset


def case_sessions_update_put(
    session_id: UUID,
    *,
    body: SessionContentChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: CaseSessionsUpdatePutXAccessPurpose | Unset = UNSET,
) -> Call[CaseSessionAnswer]:
    """Change a session.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be
    empty. A change of `status` is checked as its action is. Times of a session that is over stay; its
    texts and outcome do not have to. `participants` of a group are those whom you see: who is not among
    them leaves, and others stay.
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
        operation="case_sessions_update_put",
        method="PUT",
        url="/api/v1/sessions/{session_id}".format(
            session_id=quote(str(session_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> CaseSessionAnswer:
    if response.status_code == 200:
        response_200 = CaseSessionAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
