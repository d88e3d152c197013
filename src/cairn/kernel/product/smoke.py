"""What a product has asked of a served program after a release: `Product.smoke`, which `cairn smoke` runs over HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cairn.base.paging import Row


@dataclass(frozen=True, slots=True)
class Step:
    """One request, and what has to come back. In the path and in texts of the body `{name}` is what was kept before;
    `{email}`, `{password}`, `{mark}` (new in each run) and `{today}` are there from the start, and once `access_token`
    is kept, requests carry it.

    `expects`: fields of the answer. `shows`: headers, where there are any of that name. `keeps`: the name that a
    field is kept under; `items.0.id` is that of the first of a list. `nobody`: asked without a token. `within`: seconds
    in which it is asked again until it is as expected, for what a job does. `undoes`: asked when all else was, also
    after a failure, where all that it names was kept. `account`: only where the run makes an account of its own
    (`new`), or only where it was given one (`given`).
    """

    does: str
    method: str
    path: str
    body: Row | None = None
    status: int = 200
    expects: Mapping[str, object] = field(default_factory=dict)
    shows: Mapping[str, str] = field(default_factory=dict)
    keeps: Mapping[str, str] = field(default_factory=dict)
    nobody: bool = False
    within: float = 0.0
    undoes: bool = False
    account: str = ""
