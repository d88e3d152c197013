from typing import Literal, cast

FxRatesListSourceType0 = Literal["provider", "user"]


def check_fx_rates_list_source_type_0(value: str) -> FxRatesListSourceType0:
    """As it came: a newer server may know more of them."""
    return cast(FxRatesListSourceType0, value)
