from typing import Literal, cast

ExportAnswerState = Literal["done", "failed", "queued"]


def check_export_answer_state(value: str) -> ExportAnswerState:
    """As it came: a newer server may know more of them."""
    return cast(ExportAnswerState, value)
