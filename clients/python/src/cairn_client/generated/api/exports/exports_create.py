from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.export_answer import ExportAnswer
from ...types import UNSET, Unset


def exports_create(
    *,
    idempotency_key: str | Unset = UNSET,
) -> Call[ExportAnswer]:
    """Ask for everything that is held on you.

    A job gathers it from all products into a ZIP file of line-wise JSON; a mail tells you when it is
    there. It is kept for a week. Asked again while one is being made, that one is answered.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="exports_create",
        method="POST",
        url="/api/v1/users/me/exports",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ExportAnswer:
    if response.status_code == 202:
        response_202 = ExportAnswer.from_dict(response.json())

        return response_202

    raise unexpected(response)
