"""Bodies that are read whole: JSON, and the form of OAuth2's password grant."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qsl

from cairn.base.refusals import BadRequest, Invalid
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.json_reader import Json, read_json, storable

FORM: Final = "application/x-www-form-urlencoded"


def parsed_body(incoming: Incoming, *, form: bool) -> Json:
    """What the body says; None without one. `form`: it may be a form too. Raises as `read_json` and `read_form` do."""
    if not incoming.body:
        return None
    if form and (incoming.header("content-type") or "").lower().startswith(FORM):
        return {**read_form(incoming.body)}
    return read_json(incoming.body)


def read_form(raw: bytes) -> dict[str, str]:
    """Its fields, the last of a name. Raises `BadRequest`, and `Invalid` for what no column could hold."""
    try:
        pairs = parse_qsl(raw.decode(), keep_blank_values=True, errors="strict", max_num_fields=50)
    except ValueError as problem:
        raise BadRequest("The form could not be read.") from problem
    if not all(storable(name) and storable(value) for name, value in pairs):
        raise Invalid("A form field may hold neither NUL nor half a surrogate pair.")
    return dict(pairs)
