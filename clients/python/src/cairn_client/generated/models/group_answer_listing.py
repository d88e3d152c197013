from typing import Literal, cast

GroupAnswerListing = Literal["eligible_only", "public_card"]


def check_group_answer_listing(value: str) -> GroupAnswerListing:
    """As it came: a newer server may know more of them."""
    return cast(GroupAnswerListing, value)
