from typing import Literal, cast

ServiceAnswerStatus = Literal["down", "not_configured", "up"]


def check_service_answer_status(value: str) -> ServiceAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(ServiceAnswerStatus, value)
