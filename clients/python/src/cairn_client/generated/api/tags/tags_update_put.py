from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.tag_answer import TagAnswer
from ...models.tag_changes import TagChanges
from ...types import UNSET, Unset


def tags_update_put(
    tag_id: UUID,
    *,
    body: TagChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[TagAnswer]:
    """Rename a tag.

    Its expenses show the new name. No two tags have names that differ only by case, width and spaces:
    to make one of two, delete one with `merge_into`.
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
        operation="tags_update_put",
        method="PUT",
        url="/api/v1/tags/{tag_id}".format(
            tag_id=quote(str(tag_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> TagAnswer:
    if response.status_code == 200:
        response_200 = TagAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
