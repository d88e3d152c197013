"""What the state of a beneficiary allows to whatever is below their record."""

from __future__ import annotations

from cairn.products.casework.errors import BeneficiaryClosed, Merged


def check_writable(status: object) -> None:
    """Raises `BeneficiaryClosed`, `Merged` for a beneficiary in a state that nothing is written in."""
    if status == "closed":
        raise BeneficiaryClosed
    if status == "merged":
        raise Merged
