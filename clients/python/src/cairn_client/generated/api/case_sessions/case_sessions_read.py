from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_session_answer import CaseSessionAnswer
from ...models.case_sessions_read_x_access_purpose import (
    CaseSessionsReadXAccessPurpose,
)
from ...types import UNSET, Unset


def case_sessions_read(
    session_id: UUID,
    *,
    x_access_purpose: CaseSessionsReadXAccessPurpose | Unset = UNSET,
) -> Call[CaseSessionAnswer]:
    """Read one session.

    It is recorded that you did. Managers and data protection officers see its times, kind and state
    only.
    """
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="case_sessions_read",
        method="GET",
        url="/api/v1/sessions/{session_id}".format(
            session_id=quote(str(session_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> CaseSessionAnswer:
    if response.status_code == 200:
        response_200 = CaseSessionAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
