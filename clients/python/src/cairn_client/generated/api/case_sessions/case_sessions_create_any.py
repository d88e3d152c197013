from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.case_session_answer import CaseSessionAnswer
from ...models.case_sessions_create_any_x_access_purpose import (
    CaseSessionsCreateAnyXAccessPurpose,
)
from ...models.new_session import NewSession
from ...types import UNSET, Unset


def case_sessions_create_any(
    *,
    body: NewSession,
    idempotency_key: str | Unset = UNSET,
    x_access_purpose: CaseSessionsCreateAnyXAccessPurpose | Unset = UNSET,
) -> Call[CaseSessionAnswer]:
    """Log or plan a session, with one beneficiary or with a group.

    `beneficiary_id` names the one, `participants` the group: people whom you work with. As many as
    `max_participants` can take part, twenty where it is not said.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="case_sessions_create_any",
        method="POST",
        url="/api/v1/sessions",
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
