from typing import Literal, cast

NewConsentFieldsItem = Literal[
    "address",
    "date_of_birth",
    "disabilities",
    "email",
    "first_name",
    "languages",
    "last_name",
    "national_id",
    "notes",
    "other_names",
    "phone",
    "risk_notes",
]


def check_new_consent_fields_item(value: str) -> NewConsentFieldsItem:
    """As it came: a newer server may know more of them."""
    return cast(NewConsentFieldsItem, value)
