from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.notification_answer import NotificationAnswer
from ...types import UNSET, Unset


def notifications_read(
    notification_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[NotificationAnswer]:
    """Mark one as read.

    Again it changes nothing, and answers as the first time did.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="notifications_read",
        method="POST",
        url="/api/v1/notifications/{notification_id}/read".format(
            notification_id=quote(str(notification_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> NotificationAnswer:
    if response.status_code == 200:
        response_200 = NotificationAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
