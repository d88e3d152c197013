"""Where a browser may be sent: what of an address browsers read otherwise than it looks is not taken at all."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_PATH = re.compile(r"/(?![/\\])[A-Za-z0-9._~!$&'()*+,;=:@/%?-]*")
_HOST = re.compile(r"(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::\d{1,5})?")


def is_safe_target(target: str) -> bool:
    """Whether this is a path of our own origin that begins with one slash, or a whole http(s) address: no user name, no
    fragment, no backslash, no control character, the host in small ASCII letters.
    """
    if target.startswith("/"):
        return _PATH.fullmatch(target) is not None
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    origin = f"{parts.scheme}://{parts.netloc}"
    path = target.removeprefix(origin)
    return (
        parts.scheme in {"http", "https"}
        and target.startswith(origin)
        and _HOST.fullmatch(parts.netloc) is not None
        and _PATH.fullmatch(path if path.startswith("/") else f"/{path}") is not None
    )
