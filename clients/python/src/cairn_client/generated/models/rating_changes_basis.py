from typing import Literal, cast

RatingChangesBasis = Literal["lived", "researched", "visited"]


def check_rating_changes_basis(value: str) -> RatingChangesBasis:
    """As it came: a newer server may know more of them."""
    return cast(RatingChangesBasis, value)
