from typing import Literal, cast

NewItineraryStatus = Literal["archived", "draft", "published"]


def check_new_itinerary_status(value: str) -> NewItineraryStatus:
    """As it came: a newer server may know more of them."""
    return cast(NewItineraryStatus, value)
