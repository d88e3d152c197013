from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.import_report import ImportReport
from ...models.items_import_file_on_conflict import (
    ItemsImportFileOnConflict,
)
from ...models.items_import_file_report import ItemsImportFileReport
from ...types import UNSET, File, Unset


def items_import_file(
    *,
    body: File,
    dry_run: bool | Unset = False,
    on_conflict: ItemsImportFileOnConflict | Unset = "refuse",
    skip_invalid: bool | Unset = False,
    report: ItemsImportFileReport | Unset = "summary",
    idempotency_key: str | Unset = UNSET,
) -> Call[ImportReport]:
    """Import items.

    CSV whose header names the fields (tags are separated by `;`), or NDJSON with an item a line: what
    an export gives can be imported. Every row is judged as a new item is. All rows go in or none,
    unless `skip_invalid` is asked for; the answer says what became of them, by row and line.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    params: dict[str, Any] = {}

    params["dry_run"] = dry_run

    json_on_conflict: str | Unset = UNSET
    if not isinstance(on_conflict, Unset):
        json_on_conflict = on_conflict

    params["on_conflict"] = json_on_conflict

    params["skip_invalid"] = skip_invalid

    json_report: str | Unset = UNSET
    if not isinstance(report, Unset):
        json_report = report

    params["report"] = json_report

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}
    _kwargs["content"] = body.payload
    headers["Content-Type"] = body.mime_type or "application/octet-stream"

    return Call(
        operation="items_import_file",
        method="POST",
        url="/api/v1/items/import",
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ImportReport:
    if response.status_code == 200:
        response_200 = ImportReport.from_dict(response.json())

        return response_200

    raise unexpected(response)
