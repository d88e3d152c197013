from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_session_answer import CaseSessionAnswer
from ...models.case_sessions_reschedule_x_access_purpose import (
    CaseSessionsRescheduleXAccessPurpose,
)
from ...models.new_times import NewTimes
from ...types import UNSET, Unset


def case_sessions_reschedule(
    session_id: UUID,
    *,
    body: NewTimes,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: CaseSessionsRescheduleXAccessPurpose | Unset = UNSET,
) -> Call[CaseSessionAnswer]:
    """Put a session off to another time.

    The answer is the new session, with what the other says; the other is rescheduled, and names it.
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
        operation="case_sessions_reschedule",
        method="POST",
        url="/api/v1/sessions/{session_id}/reschedule".format(
            session_id=quote(str(session_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> CaseSessionAnswer:
    if response.status_code == 201:
        response_201 = CaseSessionAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
