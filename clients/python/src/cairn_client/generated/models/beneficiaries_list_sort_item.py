from typing import Literal, cast

BeneficiariesListSortItem = Literal[
    "-code",
    "-created_at",
    "-next_review_date",
    "-priority",
    "-status",
    "-updated_at",
    "code",
    "created_at",
    "next_review_date",
    "priority",
    "status",
    "updated_at",
]


def check_beneficiaries_list_sort_item(value: str) -> BeneficiariesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiariesListSortItem, value)
