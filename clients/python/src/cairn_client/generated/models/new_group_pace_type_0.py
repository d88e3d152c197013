from typing import Literal, cast

NewGroupPaceType0 = Literal["fast", "moderate", "relaxed"]


def check_new_group_pace_type_0(value: str) -> NewGroupPaceType0:
    """As it came: a newer server may know more of them."""
    return cast(NewGroupPaceType0, value)
