from typing import Literal, cast

LinkedAnswerProvider = Literal["github", "google"]


def check_linked_answer_provider(value: str) -> LinkedAnswerProvider:
    """As it came: a newer server may know more of them."""
    return cast(LinkedAnswerProvider, value)
