from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.safety_settings_answer import SafetySettingsAnswer


def safety_settings_read() -> Call[SafetySettingsAnswer]:
    """Read your private settings.

    Where you have set none: what they are then. They are sealed where they are kept, and no role reads
    another's.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="safety_settings_read",
        method="GET",
        url="/api/v1/women-safety/settings",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> SafetySettingsAnswer:
    if response.status_code == 200:
        response_200 = SafetySettingsAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
