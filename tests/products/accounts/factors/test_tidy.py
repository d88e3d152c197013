"""What the jobs of second factors throw away, and what a rotation of the data keys seals anew."""

from __future__ import annotations

import time

from cairn.kernel.db.sealed import Resealed, sealed_columns
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault import Vault
from cairn.products.accounts.factors.jobs import TIDY
from cairn.products.accounts.factors.queries import SECRET
from cairn.wiring import metadata
from tests.authenticator import enrol


async def test_factors_whose_first_code_never_came_go(http, cast, enrolled, cairn, raw, facts):
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    await enrolled(alice)
    await enrol(http, bob.headers)
    await raw.execute("UPDATE accounts.factors SET created_at = created_at - interval '61 minutes'")
    await enrol(http, charlie.headers)
    work = UnitOfWork(cairn.database, deadline=time.monotonic() + 5)
    await TIDY.run(work, {})
    await work.commit()
    await work.close()
    left = await raw.fetch("SELECT user_id FROM accounts.factors ORDER BY created_at")
    assert [row["user_id"] for row in left] == [alice.id, charlie.id]


async def test_a_rotation_finds_the_secrets_of_factors(http, cast, enrolled, cairn, raw):
    phone = await enrolled(await cast.alice())
    keys = {name: key.get_secret_value() for name, key in cairn.settings.data_keys.items()}
    new = {"new": "YW5vdGhlci1rZXktdGhhdC1zZWFscy1hbGwtYW5ldyE="}
    both = Vault.from_base64({**keys, **new}, "new")
    columns = [column for column in sealed_columns(metadata()) if column.table.name == "factors"]
    assert [column.name for column in columns] == ["secret_sealed"]
    done = [await column.reseal(cairn.database, both) for column in columns]
    assert done == [Resealed(resealed=1)]
    sealed = await raw.fetchval("SELECT secret_sealed FROM accounts.factors")
    after = Vault.from_base64(new, "new")
    assert SECRET.open(after, phone.factor_id, sealed).decode() == phone.secret
