"""Lists of consents and disclosures use an index, however many there are of others."""

from __future__ import annotations

import asyncpg
import pytest

from cairn.base.paging import PageRequest
from cairn.kernel.access import Caller
from cairn.products.casework.consents.queries import COVERING, IN_THE_WAY, LISTED
from cairn.products.casework.disclosures import queries as disclosures
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.plans import Explaining

pytestmark = [pytest.mark.integration, pytest.mark.load]
FILL = """
INSERT INTO casework.beneficiaries (id, dek_id, code, programme_id, status, priority, intensity, gender, name_hidden,
    opened_at, session_count, legal_hold, created_by, version, created_at, updated_at)
SELECT md5('b' || n)::uuid, dek_id, 'C-' || n, programme_id, status, priority, intensity, gender, name_hidden,
    opened_at, session_count, legal_hold, created_by, version, created_at, updated_at
FROM casework.beneficiaries, generate_series(1, 5000) n;
INSERT INTO casework.consents (id, beneficiary_id, dek_id, purpose, legal_basis, notice_version, method, given_by,
    fields, recipients, valid_from, expires_at, state, recorded_at, created_by, version, created_at, updated_at)
SELECT gen_random_uuid(), md5('b' || n)::uuid, dek_id, purpose, legal_basis, notice_version, method, given_by, fields,
    recipients, valid_from, expires_at, state, recorded_at, created_by, version, created_at, updated_at
FROM casework.consents, generate_series(1, 5000) n;
INSERT INTO casework.disclosures (id, beneficiary_id, dek_id, recipient, purpose, fields, disclosed, withheld,
    created_by, created_at)
SELECT gen_random_uuid(), beneficiary_id, dek_id, 'Clinic', purpose, fields, fields, '[]', created_by, created_at
FROM casework.consents;
ANALYZE casework.beneficiaries, casework.consents, casework.disclosures;
"""
LARGE = ("beneficiaries", "consents", "disclosures")


def scanned(plan: str) -> list[str]:
    return [line for line in plan.splitlines() if "Seq Scan" in line and any(name in line for name in LARGE)]


async def test_nothing_is_scanned(cast: Cast, casework: Casework, raw: asyncpg.Connection) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await casework.consent(row_id)
    await raw.execute(FILL)
    reads, caller = Explaining(raw, alice.id), Caller(user_id=alice.id)
    of = {"beneficiary_id": row_id}
    for listed in (LISTED, disclosures.LISTED):
        page = await listed.page(reads, caller, PageRequest(), of)
        assert page.total == 1
        await listed.page(reads, caller, PageRequest(), {**of, "purpose": "share_partner"})
    for statement in (COVERING, IN_THE_WAY):
        asked = {**of, "purpose": "share_partner", "row_id": alice.id}
        assert await reads.row(statement, asked) is not None
    assert [line for plan in reads.plans for line in scanned(plan)] == []
