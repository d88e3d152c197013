from typing import Literal, cast

ItinerariesMineStatusType0 = Literal["archived", "draft", "published"]


def check_itineraries_mine_status_type_0(value: str) -> ItinerariesMineStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesMineStatusType0, value)
