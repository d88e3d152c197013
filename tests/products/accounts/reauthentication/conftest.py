"""The clock and the phones of the tests of second factors serve here, too."""

from __future__ import annotations

from tests.products.accounts.factors.conftest import enrolled as enrolled
from tests.products.accounts.factors.conftest import steady as steady
