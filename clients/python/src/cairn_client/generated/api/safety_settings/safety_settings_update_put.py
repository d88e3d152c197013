from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.safety_settings_answer import SafetySettingsAnswer
from ...models.safety_settings_changes import SafetySettingsChanges
from ...types import UNSET, Unset


def safety_settings_update_put(
    *,
    body: SafetySettingsChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[SafetySettingsAnswer]:
    """Change your private settings.

    PUT and PATCH do the same: a field that is absent stays as it is. `emergency_contacts` replaces the
    set of your contacts. `safety_check_in_frequency` is only kept: nobody watches yet whether you check
    in, and nobody is called.
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
        operation="safety_settings_update_put",
        method="PUT",
        url="/api/v1/women-safety/settings",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> SafetySettingsAnswer:
    if response.status_code == 200:
        response_200 = SafetySettingsAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
