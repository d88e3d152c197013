import datetime
from typing import Any
from urllib.parse import quote

import httpx

from ....calls import Call, unexpected
from ...models.history import History
from ...types import UNSET, Unset


def services_history(
    name: str,
    *,
    from_: datetime.datetime | None | Unset = UNSET,
    to: datetime.datetime | None | Unset = UNSET,
) -> Call[History]:
    """Read the past of a service.

    State changes, uptime and latency by hour and day. Time without a probe counts neither as up nor as
    down: it is not known. Ninety days are kept.
    """

    params: dict[str, Any] = {}

    json_from_: None | str | Unset
    if isinstance(from_, Unset):
        json_from_ = UNSET
    elif isinstance(from_, datetime.datetime):
        json_from_ = from_.isoformat()
    else:
        json_from_ = from_
    params["from"] = json_from_

    json_to: None | str | Unset
    if isinstance(to, Unset):
        json_to = UNSET
    elif isinstance(to, datetime.datetime):
        json_to = to.isoformat()
    else:
        json_to = to
    params["to"] = json_to

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="services_history",
        method="GET",
        url="/api/v1/services/{name}/history".format(
            name=quote(str(name), safe=""),
        ),
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> History:
    if response.status_code == 200:
        response_200 = History.from_dict(response.json())

        return response_200

    raise unexpected(response)
