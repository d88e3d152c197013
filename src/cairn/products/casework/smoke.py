"""What a release is asked about casework: reading only, since what is written there stays on record."""

from __future__ import annotations

from typing import Final

from cairn.kernel.product.smoke import Step

SMOKE: Final = (Step("list beneficiaries", "GET", "/api/v1/beneficiaries"),)
