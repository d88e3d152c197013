from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.item_files_read_disposition import ItemFilesReadDisposition
from ...types import UNSET, File, Unset


def item_files_read(
    item_id: UUID,
    file_id: UUID,
    *,
    disposition: ItemFilesReadDisposition | Unset = "attachment",
    expires: int | None | Unset = UNSET,
    signature: None | str | Unset = UNSET,
    range_: str | Unset = UNSET,
    if_range: str | Unset = UNSET,
) -> Call[File]:
    """Read a file.

    Its bytes, whole or one range of them. A link that was made for it needs no token, until it expires.
    """
    headers: dict[str, Any] = {}
    if not isinstance(range_, Unset):
        headers["Range"] = range_

    if not isinstance(if_range, Unset):
        headers["If-Range"] = if_range

    params: dict[str, Any] = {}

    json_disposition: str | Unset = UNSET
    if not isinstance(disposition, Unset):
        json_disposition = disposition

    params["disposition"] = json_disposition

    json_expires: int | None | Unset
    if isinstance(expires, Unset):
        json_expires = UNSET
    else:
        json_expires = expires
    params["expires"] = json_expires

    json_signature: None | str | Unset
    if isinstance(signature, Unset):
        json_signature = UNSET
    else:
        json_signature = signature
    params["signature"] = json_signature

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="item_files_read",
        method="GET",
        url="/api/v1/items/{item_id}/files/{file_id}".format(
            item_id=quote(str(item_id), safe=""),
            file_id=quote(str(file_id), safe=""),
        ),
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> File:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    if response.status_code == 206:
        response_206 = File(payload=BytesIO(response.content))

        return response_206

    raise unexpected(response)
