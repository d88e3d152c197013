from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.group_answer import GroupAnswer


def travel_groups_read(
    group_id: UUID,
) -> Call[GroupAnswer]:
    """Read one group.

    Its card, and how many are in it. Who they are, and its itinerary, is shown to its active members.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="travel_groups_read",
        method="GET",
        url="/api/v1/travel-groups/{group_id}".format(
            group_id=quote(str(group_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> GroupAnswer:
    if response.status_code == 200:
        response_200 = GroupAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
