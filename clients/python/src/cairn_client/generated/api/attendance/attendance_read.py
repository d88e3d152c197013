from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.attendance_list_answer import AttendanceListAnswer
from ...models.attendance_read_x_access_purpose import (
    AttendanceReadXAccessPurpose,
)
from ...types import UNSET, Unset


def attendance_read(
    session_id: UUID,
    *,
    x_access_purpose: AttendanceReadXAccessPurpose | Unset = UNSET,
) -> Call[AttendanceListAnswer]:
    """Read who came to a group session.

    For its worker, and for primary workers and supervisors of who takes part: each sees those in their
    own scope, and nothing tells of others. Of people whose names are hidden it says the code. A session
    with one person has no rows.
    """
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="attendance_read",
        method="GET",
        url="/api/v1/sessions/{session_id}/attendance".format(
            session_id=quote(str(session_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> AttendanceListAnswer:
    if response.status_code == 200:
        response_200 = AttendanceListAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
