from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_session_answer import CaseSessionAnswer
from ...models.case_sessions_correct_x_access_purpose import (
    CaseSessionsCorrectXAccessPurpose,
)
from ...models.correction import Correction
from ...types import UNSET, Unset


def case_sessions_correct(
    session_id: UUID,
    *,
    body: Correction,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: CaseSessionsCorrectXAccessPurpose | Unset = UNSET,
) -> Call[CaseSessionAnswer]:
    """Correct a final state, and say why.

    no_show becomes completed, completed no_show, and cancelled scheduled, if it is yet to begin. Its
    worker and the primary worker can for seven days, then a supervisor. The correction is kept.
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
        operation="case_sessions_correct",
        method="POST",
        url="/api/v1/sessions/{session_id}/corrections".format(
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
