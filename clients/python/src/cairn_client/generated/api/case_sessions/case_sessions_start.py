from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_session_answer import CaseSessionAnswer
from ...models.case_sessions_start_x_access_purpose import (
    CaseSessionsStartXAccessPurpose,
)
from ...models.start import Start
from ...types import UNSET, Unset


def case_sessions_start(
    session_id: UUID,
    *,
    body: None | Start | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: CaseSessionsStartXAccessPurpose | Unset = UNSET,
) -> Call[CaseSessionAnswer]:
    """Start a session that was scheduled."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    if isinstance(body, Start):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    return Call(
        operation="case_sessions_start",
        method="POST",
        url="/api/v1/sessions/{session_id}/start".format(
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
