from typing import Literal, cast

NewLinkDisposition = Literal["attachment", "inline"]


def check_new_link_disposition(value: str) -> NewLinkDisposition:
    """As it came: a newer server may know more of them."""
    return cast(NewLinkDisposition, value)
