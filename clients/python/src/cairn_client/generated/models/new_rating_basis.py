from typing import Literal, cast

NewRatingBasis = Literal["lived", "researched", "visited"]


def check_new_rating_basis(value: str) -> NewRatingBasis:
    """As it came: a newer server may know more of them."""
    return cast(NewRatingBasis, value)
