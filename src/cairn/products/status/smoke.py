"""What a release is asked about status: reading, because writing is for administrators."""

from __future__ import annotations

from typing import Final

from cairn.kernel.product.smoke import Step

SMOKE: Final = (
    Step("list services", "GET", "/api/v1/services", nobody=True),
    Step("read the page", "GET", "/status", nobody=True),
)
