"""What the fuzzer does not know by itself: how a text becomes the body of an upload."""

from __future__ import annotations

import schemathesis


@schemathesis.serializer(
    "text/csv",
    "application/x-ndjson",
    "text/plain",
    "image/png",
    "image/jpeg",
    "image/webp",
    "image/gif",
    "application/pdf",
)
def text_of_a_file(_: object, value: object) -> bytes:
    """The text as UTF-8, halves of surrogate pairs and all; of whatever is no text, its spelling."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
