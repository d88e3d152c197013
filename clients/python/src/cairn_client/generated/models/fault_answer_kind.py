from typing import Literal, cast

FaultAnswerKind = Literal["anchor_mismatch", "hash_mismatch", "head_mismatch", "seq_gap"]


def check_fault_answer_kind(value: str) -> FaultAnswerKind:
    """As it came: a newer server may know more of them."""
    return cast(FaultAnswerKind, value)
