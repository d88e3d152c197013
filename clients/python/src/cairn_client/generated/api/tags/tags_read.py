from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.tag_answer import TagAnswer


def tags_read(
    tag_id: UUID,
) -> Call[TagAnswer]:
    """Read one of your tags."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="tags_read",
        method="GET",
        url="/api/v1/tags/{tag_id}".format(
            tag_id=quote(str(tag_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> TagAnswer:
    if response.status_code == 200:
        response_200 = TagAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
