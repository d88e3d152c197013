"""The contract holds under fuzzing: every operation, every check, as nobody, a user and an admin (reliability, row 18).

412 and 422 count as answers to valid data: a rule between fields or an If-Match cannot be said in a schema.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import asyncpg
import httpx
import pytest
from cairn.kernel.db import migrate

from tests.database import mark, own_postgres
from tests.served import serving

pytestmark = [pytest.mark.integration, pytest.mark.xdist_group("fuzz")]

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "12"))
PASSWORD = "Correct-Horse-7!"
CONFIG = """
[checks]
positive_data_acceptance.expected-statuses = [
  "2xx", "304", "401", "403", "404", "405", "406", "409", "412", "413", "415", "422", "429", "503"
]
"""


@pytest.mark.parametrize("who", ["nobody", "user", "admin"])
async def test_every_operation_keeps_the_contract(who: str, tmp_path: Path) -> None:
    with own_postgres() as dsn:
        await mark(dsn)
        await _migrated(dsn)
        with serving(dsn) as url:
            headers = [] if who == "nobody" else ["-H", f"Authorization:Bearer {await _token(url, dsn, who)}"]
            report = _fuzz(url, headers, tmp_path)
    assert report["operations"] > 0
    assert report["failures"] == [], "\n".join(report["failures"])
