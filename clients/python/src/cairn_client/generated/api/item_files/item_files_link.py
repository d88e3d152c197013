from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.link_answer import LinkAnswer
from ...models.new_link import NewLink
from ...types import UNSET, Unset


def item_files_link(
    item_id: UUID,
    file_id: UUID,
    *,
    body: NewLink | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[LinkAnswer]:
    """Make a link to a file.

    Who has it may read the file without a token, for an hour at most.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    if isinstance(body, NewLink):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    return Call(
        operation="item_files_link",
        method="POST",
        url="/api/v1/items/{item_id}/files/{file_id}/link".format(
            item_id=quote(str(item_id), safe=""),
            file_id=quote(str(file_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> LinkAnswer:
    if response.status_code == 201:
        response_201 = LinkAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
