"""Which media type an answer is given in: the Accept header of RFC 9110, section 12.5.1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_WEIGHT = re.compile(r"q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)")


@lru_cache(maxsize=256)
def negotiated(accept: str, offers: tuple[str, ...]) -> str | None:
    """The one of `offers` that the client likes best, the first of equals; None where it takes none of them.

    The most specific range that names a type says how much it is liked. A range that cannot be read says nothing.
    """
    if not accept.strip():
        return offers[0]
    ranges = [found for part in accept.lower().split(",") if (found := _range(part)) is not None]
    liked = [(_liking(offer, ranges), offer) for offer in offers]
    best = max(liking for liking, _ in liked)
    return next(offer for liking, offer in liked if liking == best) if best > 0 else None


def _range(part: str) -> tuple[str, float] | None:
    """A media range and its weight; parameters of the type itself are no reason to refuse."""
    kind, *parameters = (piece.strip() for piece in part.split(";"))
    weight = 1.0
    for parameter in parameters:
        if found := _WEIGHT.fullmatch(parameter):
            weight = float(found[1])
    return (kind, weight) if "/" in kind else None


def _liking(offer: str, ranges: Sequence[tuple[str, float]]) -> float:
    for wanted in (offer, f"{offer.partition('/')[0]}/*", "*/*"):
        weights = [weight for kind, weight in ranges if kind == wanted]
        if weights:
            return max(weights)
    return 0.0
