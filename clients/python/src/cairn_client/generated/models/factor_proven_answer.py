from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.factor_answer import FactorAnswer


T = TypeVar("T", bound="FactorProvenAnswer")


@_attrs_define
class FactorProvenAnswer:
    """The factor that was proven. `recovery_codes` come once, with the first factor that is confirmed.

    Attributes:
        factor (FactorAnswer): A second factor. `confirmed_at` is null until its first code came back: before that it
            counts for nothing.
        recovery_codes (list[str] | None):
    """

    factor: FactorAnswer
    recovery_codes: list[str] | None

    def to_dict(self) -> dict[str, Any]:
        factor = self.factor.to_dict()

        recovery_codes: list[str] | None
        if isinstance(self.recovery_codes, list):
            recovery_codes = self.recovery_codes

        else:
            recovery_codes = self.recovery_codes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "factor": factor,
                "recovery_codes": recovery_codes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.factor_answer import FactorAnswer  # noqa: PLC0415

        d = dict(src_dict)
        factor = FactorAnswer.from_dict(d.pop("factor"))

        def _parse_recovery_codes(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                recovery_codes_type_0 = cast(list[str], data)

                return recovery_codes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        recovery_codes = _parse_recovery_codes(d.pop("recovery_codes"))

        factor_proven_answer = cls(
            factor=factor,
            recovery_codes=recovery_codes,
        )

        return factor_proven_answer
