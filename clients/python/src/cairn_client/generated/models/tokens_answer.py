from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.user_answer import UserAnswer


T = TypeVar("T", bound="TokensAnswer")


@_attrs_define
class TokensAnswer:
    """Tokens, and whom they are for. `expires_in`: seconds that the access token still has.

    Attributes:
        access_token (str):
        refresh_token (str):
        token_type (Literal['bearer']):
        expires_in (int):
        user (UserAnswer): A user. `email_verified_at` is null until the address was confirmed; `erasure_due_at` is null
            unless the person
            asked to be erased.
    """

    access_token: str
    refresh_token: str
    token_type: Literal["bearer"]
    expires_in: int
    user: UserAnswer

    def to_dict(self) -> dict[str, Any]:
        access_token = self.access_token

        refresh_token = self.refresh_token

        token_type = self.token_type

        expires_in = self.expires_in

        user = self.user.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "access_token": access_token,
                "refresh_token": refresh_token,
                "token_type": token_type,
                "expires_in": expires_in,
                "user": user,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user_answer import UserAnswer  # noqa: PLC0415

        d = dict(src_dict)
        access_token = d.pop("access_token")

        refresh_token = d.pop("refresh_token")

        token_type = cast(Literal["bearer"], d.pop("token_type"))
        if token_type != "bearer":
            raise ValueError(f"token_type must match const 'bearer', got '{token_type}'")

        expires_in = d.pop("expires_in")

        user = UserAnswer.from_dict(d.pop("user"))

        tokens_answer = cls(
            access_token=access_token,
            refresh_token=refresh_token,
            token_type=token_type,
            expires_in=expires_in,
            user=user,
        )

        return tokens_answer
