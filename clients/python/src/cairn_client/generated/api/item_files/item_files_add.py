from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.file_answer import FileAnswer
from ...models.item_files_add_body import ItemFilesAddBody
from ...types import UNSET, Unset


def item_files_add(
    item_id: UUID,
    *,
    body: ItemFilesAddBody,
    name: None | str | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[FileAnswer]:
    """Add a file to an item of your own.

    A picture (PNG, JPEG, WebP, GIF), a PDF or plain text in UTF-8, as the body itself with its Content-
    Type and `?name=`, or as the field `file` of a form. What it is, is told by its content: 422 where
    that is something else than what the request says, or than what an item takes. An item has at most
    20 files.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    params: dict[str, Any] = {}

    json_name: None | str | Unset
    if isinstance(name, Unset):
        json_name = UNSET
    else:
        json_name = name
    params["name"] = json_name

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}
    _kwargs["files"] = body.to_multipart()

    return Call(
        operation="item_files_add",
        method="POST",
        url="/api/v1/items/{item_id}/files".format(
            item_id=quote(str(item_id), safe=""),
        ),
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> FileAnswer:
    if response.status_code == 201:
        response_201 = FileAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
