from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.preferences_answer import PreferencesAnswer


def group_preferences_read() -> Call[PreferencesAnswer]:
    """Read what you look for in a group."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="group_preferences_read",
        method="GET",
        url="/api/v1/travel-groups/preferences",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PreferencesAnswer:
    if response.status_code == 200:
        response_200 = PreferencesAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
