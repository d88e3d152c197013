from typing import Literal, cast

ResourceAnswerCategory = Literal["cultural", "emergency", "health", "legal", "navigation", "packing", "tips"]


def check_resource_answer_category(value: str) -> ResourceAnswerCategory:
    """As it came: a newer server may know more of them."""
    return cast(ResourceAnswerCategory, value)
