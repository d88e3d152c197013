from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.attendance_answer import AttendanceAnswer
from ...models.attendance_write_one_x_access_purpose import (
    AttendanceWriteOneXAccessPurpose,
)
from ...models.marks import Marks
from ...types import UNSET, Unset


def attendance_write_one(
    session_id: UUID,
    beneficiary_id: UUID,
    *,
    body: Marks,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: AttendanceWriteOneXAccessPurpose | Unset = UNSET,
) -> Call[AttendanceAnswer]:
    """Say whether one participant of a group session came.

    For the session's worker, and for the participant's primary worker and supervisors. If-Match takes
    the entity tag of the list.
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
        operation="attendance_write_one",
        method="PUT",
        url="/api/v1/sessions/{session_id}/attendance/{beneficiary_id}".format(
            session_id=quote(str(session_id), safe=""),
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> AttendanceAnswer:
    if response.status_code == 200:
        response_200 = AttendanceAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
