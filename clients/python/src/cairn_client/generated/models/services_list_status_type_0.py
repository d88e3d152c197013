from typing import Literal, cast

ServicesListStatusType0 = Literal["down", "not_configured", "up"]


def check_services_list_status_type_0(value: str) -> ServicesListStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(ServicesListStatusType0, value)
