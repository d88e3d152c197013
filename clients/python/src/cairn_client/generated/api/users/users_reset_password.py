from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.mailed_answer import MailedAnswer
from ...types import UNSET, Unset


def users_reset_password(
    user_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[MailedAnswer]:
    """Mail a user a link to a new password.

    The present one stays good until the link was used. The link lives half an hour.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="users_reset_password",
        method="POST",
        url="/api/v1/users/{user_id}/reset-password".format(
            user_id=quote(str(user_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> MailedAnswer:
    if response.status_code == 202:
        response_202 = MailedAnswer.from_dict(response.json())

        return response_202

    raise unexpected(response)
