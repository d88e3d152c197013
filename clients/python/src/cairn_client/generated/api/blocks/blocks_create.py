from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.block_answer import BlockAnswer
from ...models.new_block import NewBlock
from ...types import UNSET, Unset


def blocks_create(
    *,
    body: NewBlock,
    idempotency_key: str | Unset = UNSET,
) -> Call[BlockAnswer]:
    """Block somebody.

    The two of you are not there for each other any more, in either direction; nobody is told. Open
    invitations and requests between you end; groups that you are both in stay. Again it changes
    nothing.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="blocks_create",
        method="POST",
        url="/api/v1/blocks",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> BlockAnswer:
    if response.status_code == 201:
        response_201 = BlockAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
