from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.guide_answer import GuideAnswer


def guides_read(
    guide_id: UUID,
) -> Call[GuideAnswer]:
    """Read one guide.

    One who is not active is there for the guide and for administrators only.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="guides_read",
        method="GET",
        url="/api/v1/women-safety/guides/{guide_id}".format(
            guide_id=quote(str(guide_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> GuideAnswer:
    if response.status_code == 200:
        response_200 = GuideAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
