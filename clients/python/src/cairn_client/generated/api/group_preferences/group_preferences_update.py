from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.preferences_answer import PreferencesAnswer
from ...models.preferences_changes import PreferencesChanges
from ...types import UNSET, Unset


def group_preferences_update(
    *,
    body: PreferencesChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[PreferencesAnswer]:
    """Say what you look for in a group.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it. Matching falls
    back to it.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="group_preferences_update",
        method="PATCH",
        url="/api/v1/travel-groups/preferences",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> PreferencesAnswer:
    if response.status_code == 200:
        response_200 = PreferencesAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
