from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.attendance_list import AttendanceList
from ...models.attendance_list_answer import AttendanceListAnswer
from ...models.attendance_write_x_access_purpose import (
    AttendanceWriteXAccessPurpose,
)
from ...types import UNSET, Unset


def attendance_write(
    session_id: UUID,
    *,
    body: AttendanceList,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: AttendanceWriteXAccessPurpose | Unset = UNSET,
) -> Call[AttendanceListAnswer]:
    """Say who came to a group session.

    All of the list is taken or nothing. It concerns participants that you see: others, and those that
    it does not name, stay as they are. Fields that are absent stay, null clears them; a reason goes
    when the absence does. The same list again changes nothing.
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
        operation="attendance_write",
        method="PUT",
        url="/api/v1/sessions/{session_id}/attendance".format(
            session_id=quote(str(session_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> AttendanceListAnswer:
    if response.status_code == 200:
        response_200 = AttendanceListAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
