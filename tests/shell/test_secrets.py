"""`cairn secrets rotate`: keys of a development folder are changed, those of an operator are only made."""

from __future__ import annotations

import json
import stat

import orjson
import pytest

from cairn.kernel.identity.keys import eddsa_key, generate_eddsa_pem
from cairn.kernel.settings import load_settings
from cairn.kernel.settings.made import make_secrets, read_made
from cairn.kernel.vault import Vault
from cairn.products.accounts.sessions.issuing import keys_of
from tests.authenticator import confirm, enrol
from tests.cast import PASSWORD
from tests.products.accounts.conftest import program
from tests.served import CASEWORK_KEYS

DEVELOPMENT: dict[str, str | None] = {
    "ENVIRONMENT": "development", "SECRET_KEY": None, "DATA_KEYS": None, "DATA_KEY_CURRENT": None,
    **dict.fromkeys(CASEWORK_KEYS),
}  # fmt: skip
LIVE = {"ENVIRONMENT": "production", "ALLOW_PLAINTEXT_BACKENDS": "true"}


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir()
    make_secrets(folder)
    return folder


def settings_of(home, **more: str):
    return load_settings({"CAIRN_HOME": str(home), **more})


async def test_the_secret_key_moves_on_and_tokens_with_it(told, home):
    before = read_made(home)
    issued = keys_of(settings_of(home))[0]
    told_ = await told("secrets", "rotate", "secret-key", **DEVELOPMENT)
    assert told_["changed"] == ["secret_key", "secret_key_previous"]
    after = settings_of(home)
    assert after.secret_key.get_secret_value() != before["secret_key"]
    assert after.secret_key_previous.get_secret_value() == before["secret_key"]
    kids = [key.kid for key in keys_of(after)]
    assert issued.kid in kids[1:]
    assert stat.S_IMODE((home / "secrets.json").stat().st_mode) == 0o600
    assert read_made(home)["data_keys"] == before["data_keys"]


async def test_the_signing_key_moves_on(told, home):
    first = keys_of(settings_of(home, ALGORITHM="EdDSA"))
    signing = next(key for key in first if key.algorithm == "EdDSA")
    await told("secrets", "rotate", "jwt", **DEVELOPMENT, ALGORITHM="EdDSA")
    second = keys_of(settings_of(home, ALGORITHM="EdDSA"))
    assert [key.kid for key in second][1:] == [signing.kid]
    assert (second[0].signs, second[1].signs) == (True, False)
    await told("secrets", "rotate", "jwt", **DEVELOPMENT, ALGORITHM="EdDSA")
    third = keys_of(settings_of(home, ALGORITHM="EdDSA"))
    assert [key.kid for key in third][1:] == [second[0].kid, signing.kid]


async def test_without_a_key_pair_there_is_none_to_rotate(run, home):
    result = await run("secrets", "rotate", "jwt", **DEVELOPMENT)
    assert (result.exit_code, "rotate secret-key" in result.stderr) == (1, True)
    assert "jwt_private_key" not in read_made(home)


async def test_a_data_key_is_added_and_becomes_the_current_one(told, home):
    old = read_made(home)["data_keys"]
    await told("secrets", "rotate", "data", **DEVELOPMENT)
    made = read_made(home)
    assert made["data_key_current"] == "2"
    assert made["data_keys"].items() >= old.items()
    Vault.from_base64(made["data_keys"], "2")


async def test_a_key_that_wraps_caseworks_keys_is_added_and_becomes_the_current_one(told, home):
    old = read_made(home)["casework_keks"]
    answered = await told("secrets", "rotate", "casework-kek", **DEVELOPMENT)
    made = read_made(home)
    assert (made["casework_kek_current"], set(made["casework_keks"])) == (2, {"1", "2"})
    assert made["casework_keks"].items() >= old.items()
    assert answered["steps"][-1] == "Then: cairn casework keys rotate"
    assert settings_of(home).casework_kek_current == 2


@pytest.mark.parametrize(
    ("name", "more", "settings_named"),
    [
        ("casework-kek", {}, {"CASEWORK_KEKS", "CASEWORK_KEK_CURRENT"}),
        ("secret-key", {}, {"SECRET_KEY"}),
        ("data", {}, {"DATA_KEYS", "DATA_KEY_CURRENT"}),
        ("jwt", {"ALGORITHM": "EdDSA"}, {"JWT_PRIVATE_KEY", "JWT_PREVIOUS_KEYS"}),
    ],
)
async def test_an_operators_keys_are_not_changed_but_made_and_explained(
    told, run, tmp_path, name, more, settings_named
):
    answered = await told("secrets", "rotate", name, **LIVE, **more)
    assert set(answered["set"]) == settings_named
    assert all(answered["steps"])
    assert not (tmp_path / "home" / "secrets.json").exists()
    shown = await run("secrets", "rotate", name, **LIVE, **more)
    assert all(f"{setting}=" in shown.output for setting in settings_named)
    assert "1. " in shown.output


async def test_keys_given_by_hand_in_development_are_not_changed_either(told, home):
    before = (home / "secrets.json").read_bytes()
    one = generate_eddsa_pem()
    given = {**DEVELOPMENT, "ALGORITHM": "EdDSA", "JWT_PRIVATE_KEY": one}
    answered = await told("secrets", "rotate", "jwt", **given)
    assert eddsa_key(answered["set"]["JWT_PREVIOUS_KEYS"]).kid == eddsa_key(one).kid
    mine = {**DEVELOPMENT, "SECRET_KEY": "a-key-that-somebody-has-set-by-hand-0123456789"}
    assert set((await told("secrets", "rotate", "secret-key", **mine))["set"]) == {"SECRET_KEY"}
    assert (home / "secrets.json").read_bytes() == before


async def test_what_is_printed_starts_the_program(told, dsn, tmp_path):
    answered = await told("secrets", "rotate", "jwt", **LIVE, ALGORITHM="EdDSA")
    async with program(dsn, ALGORITHM="EdDSA", **answered["set"]) as (_, client):
        keys = (await client.get("/.well-known/jwks.json")).json()["keys"]
    assert len(keys) == 2


async def test_resealing_moves_everything_to_the_current_key_and_can_be_repeated(
    told, run, home, dsn, cast, raw
):
    made = read_made(home)
    alice = await cast.alice()
    keys = {"DATA_KEYS": json.dumps(made["data_keys"]), "DATA_KEY_CURRENT": "1"}
    async with program(dsn, **keys) as (_, client):
        phone = await enrol(client, alice.headers)
    added = json.loads((await told("secrets", "rotate", "data", **LIVE, **keys))["set"]["DATA_KEYS"])
    both = {"DATA_KEYS": json.dumps({**made["data_keys"], **added}), "DATA_KEY_CURRENT": "2"}
    assert await told("secrets", "rotate", "data", "--reseal", **both) == {"resealed": 1, "unreadable": 0}
    assert await told("secrets", "rotate", "data", "--reseal", **both) == {"resealed": 0, "unreadable": 0}
    async with program(dsn, DATA_KEYS=json.dumps(added), DATA_KEY_CURRENT="2") as (_, client):
        await confirm(client, alice.headers, phone)
    lost = await run("secrets", "rotate", "data", "--reseal", "--json", **keys)
    assert (lost.exit_code, orjson.loads(lost.stdout)["unreadable"]) == (1, 1)
    assert "could not be read" in lost.stderr
    assert PASSWORD not in lost.output


async def test_only_data_is_sealed(run):
    assert (await run("secrets", "rotate", "jwt", "--reseal")).exit_code == 1
    none = {"DATA_KEYS": None, "DATA_KEY_CURRENT": None}
    assert (await run("secrets", "rotate", "data", "--reseal", **none)).exit_code == 1
    assert (await run("secrets", "rotate", "nothing")).exit_code == 2
