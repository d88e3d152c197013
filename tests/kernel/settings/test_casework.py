"""Casework's settings: which keys are none, which are missing, and what development makes."""

from __future__ import annotations

import json
import stat
import threading
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    PublicFormat,
)

from cairn.kernel.settings import Settings, SettingsError, load_settings
from cairn.kernel.settings.kinds import key_bytes
from cairn.kernel.settings.made import change_made, make_secrets, read_made
from tests.served import CASEWORK_KEYS

pytestmark = pytest.mark.unit
LIVE = {
    "ENVIRONMENT": "production",
    "SECRET_KEY": "kJ8s7d6f5g4h3j2k1lQwErTyUiOpZxCvBn",
    "DATABASE_URL": "postgres://u:pw@db.internal/cairn?sslmode=require",
    **CASEWORK_KEYS,
}
KEY = "a2V5LXRoZS10ZXN0cy13cmFwLWNhc2V3b3JrLXdpdGg"
COUNTED = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
NAMES = {"casework_keks", "casework_kek_current", "casework_index_key", "casework_signing_key"}
_SIGNING = Ed25519PrivateKey.generate()
PUBLIC = _SIGNING.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
LOCKED = _SIGNING.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"x")).decode()
NO_PEM = "CASEWORK_SIGNING_KEY is not one Ed25519 private key in PEM (PKCS 8, no passphrase)."
NO_VERSION = "CASEWORK_KEKS: each version is a whole number from 1 on, and one is not."
NOT_CURRENT = "CASEWORK_KEK_CURRENT is not the version of one of CASEWORK_KEKS."
NO_ANCHOR = "CASEWORK_ANCHOR_URL is neither file:///absolute/folder nor s3://bucket/prefix."


def problems(environ: dict[str, str]) -> list[str]:
    with pytest.raises(SettingsError) as refusal:
        load_settings(environ)
    return refusal.value.problems


def keks(*versions: str, key: str = KEY) -> str:
    return json.dumps(dict.fromkeys(versions, key))


def test_casework_goes_by_these_where_nothing_is_said(tmp_path: Path) -> None:
    settings = load_settings({"ENVIRONMENT": "test", "CAIRN_HOME": str(tmp_path / "a home")})
    assert (settings.casework_open_enrolment, settings.casework_name_search) == (True, True)
    assert settings.casework_restore_days == 30
    assert (settings.casework_keks, settings.casework_kek_current) == ({}, None)
    assert (settings.casework_index_key, settings.casework_signing_key) == (None, None)
    assert settings.anchor_address == f"file://{tmp_path}/a%20home/anchors"
    assert not settings.uses_s3


def test_what_is_said_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "key.pem"
    file.write_text(CASEWORK_KEYS["CASEWORK_SIGNING_KEY"])
    settings = load_settings(
        {
            "CASEWORK_OPEN_ENROLMENT": "false",
            "CASEWORK_NAME_SEARCH": "off",
            "CASEWORK_RESTORE_DAYS": "365",
            "CASEWORK_KEKS": keks("1", "12"),
            "CASEWORK_KEK_CURRENT": "12",
            "CASEWORK_INDEX_KEY": f"{KEY}=",
            "CASEWORK_SIGNING_KEY_FILE": str(file),
            "CASEWORK_ANCHOR_URL": "s3://anchors/of/cairn",
        }
    )
    assert (settings.casework_open_enrolment, settings.casework_name_search) == (False, False)
    assert (settings.casework_restore_days, settings.casework_kek_current) == (365, 12)
    assert set(settings.casework_keks) == {"1", "12"}
    assert (settings.anchor_address, settings.uses_s3) == ("s3://anchors/of/cairn", True)
    for secret in (KEY, "PRIVATE"):
        assert secret not in repr(settings)


def test_a_key_file_may_spell_its_line_breaks() -> None:
    load_settings(
        {**LIVE, "CASEWORK_SIGNING_KEY": CASEWORK_KEYS["CASEWORK_SIGNING_KEY"].replace("\n", "\\n")}
    )


@pytest.mark.parametrize("url", ["file:///srv/anchors", "s3://anchors", "s3://my.anchors-1/a/b"])
def test_where_anchors_may_go(url: str) -> None:
    assert load_settings({"CASEWORK_ANCHOR_URL": url}).anchor_address == url


@pytest.mark.parametrize(
    "url",
    ["anchors", "/srv/anchors", "file://anchors", "file:///", "file:///a b", "file:///a?b", "s3://", "s3://A/b",
     "s3:/a/b", "s3://hunter2@bucket/x", "s3://bucket/x?y=hunter2", "s3://bucket:9000/x", "https://s3.internal/hunter2"],
)  # fmt: skip
def test_where_no_anchors_go(url: str) -> None:
    assert problems({"CASEWORK_ANCHOR_URL": url}) == [NO_ANCHOR]


@pytest.mark.parametrize("version", ["0", "01", "-1", "1.0", "one", "", " 1", "\u0661", "1000000000"])
def test_a_version_is_a_whole_number(version: str) -> None:
    given = {"CASEWORK_KEKS": keks("1", version), "CASEWORK_KEK_CURRENT": "1"}
    assert problems(given) == [NO_VERSION]


def test_a_key_in_the_place_of_its_version_is_not_told() -> None:
    assert problems({"CASEWORK_KEKS": json.dumps({KEY: "1"})}) == [NO_VERSION, NOT_CURRENT]


@pytest.mark.parametrize("key", ["hunter2", "", KEY[:-1], KEY + "AA", KEY[:-1] + "%", "é" * 43, KEY + " "])
def test_a_key_has_32_bytes(key: str) -> None:
    given = {"CASEWORK_KEKS": json.dumps({"1": KEY, "2": key}), "CASEWORK_KEK_CURRENT": "1"}
    assert problems(given) == ["CASEWORK_KEKS: key '2' is not 32 bytes in base64url."]
    if key:
        assert problems({"CASEWORK_INDEX_KEY": key}) == ["CASEWORK_INDEX_KEY is not 32 bytes in base64url."]


@pytest.mark.parametrize(
    "given",
    [
        {"CASEWORK_KEKS": keks("1"), "CASEWORK_KEK_CURRENT": "2"},
        {"CASEWORK_KEKS": keks("1")},
        {"CASEWORK_KEK_CURRENT": "1"},
        {**LIVE, "CASEWORK_KEKS": "{}"},
    ],
)
def test_the_current_key_is_one_of_them(given: dict[str, str]) -> None:
    assert problems(given) == [NOT_CURRENT]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CASEWORK_KEK_CURRENT", "0"), ("CASEWORK_KEK_CURRENT", "first"), ("CASEWORK_RESTORE_DAYS", "0"),
        ("CASEWORK_RESTORE_DAYS", "366"), ("CASEWORK_NAME_SEARCH", "sometimes"), ("CASEWORK_OPEN_ENROLMENT", "2"),
        ("CASEWORK_KEKS", "hunter2"), ("CASEWORK_KEKS", '["hunter2"]'), ("CASEWORK_KEKS", '{"1": 2}'),
    ],
)  # fmt: skip
def test_a_value_of_another_kind_is_refused(name: str, value: str) -> None:
    (problem,) = problems({name: value})
    assert problem.startswith(name)
    assert "hunter2" not in problem


@pytest.mark.parametrize(
    "key", ["hunter2", PUBLIC, LOCKED, CASEWORK_KEYS["CASEWORK_SIGNING_KEY"] * 2],
    ids=["no PEM", "public", "locked", "two"],
)  # fmt: skip
def test_anchors_are_signed_with_one_private_key(key: str) -> None:
    assert problems({**LIVE, "CASEWORK_SIGNING_KEY": key}) == [NO_PEM]


@pytest.mark.parametrize("where", ["staging", "production"])
@pytest.mark.parametrize("products", ["", "accounts,casework"])
def test_casework_does_not_start_for_strangers_without_its_keys(where: str, products: str) -> None:
    bare = {**LIVE, **dict.fromkeys(CASEWORK_KEYS, ""), "ENVIRONMENT": where, "PRODUCTS": products}
    told = "{} is missing: casework, one of PRODUCTS, does not start without it."
    assert problems(bare) == [told.format(name) for name in CASEWORK_KEYS]
    for name in ("CASEWORK_INDEX_KEY", "CASEWORK_SIGNING_KEY"):
        assert problems({**LIVE, "ENVIRONMENT": where, "PRODUCTS": products, name: ""}) == [told.format(name)]
    load_settings({**LIVE, "ENVIRONMENT": where, "PRODUCTS": products})
    load_settings({**bare, "PRODUCTS": "travel,expenses"})


@pytest.mark.parametrize("guessable", [COUNTED, "A" * 43, "YWJjZGFiY2RhYmNkYWJjZGFiY2RhYmNkYWJjZGFiY2Q"])
def test_a_guessable_key_is_none_for_strangers(guessable: str) -> None:
    weak = {"CASEWORK_KEKS": keks("1", key=guessable), "CASEWORK_INDEX_KEY": guessable}
    why = "is a template or a guessable value; make a random one."
    assert problems({**LIVE, **weak}) == [f"CASEWORK_KEKS: key '1' {why}", f"CASEWORK_INDEX_KEY {why}"]
    load_settings({**weak, "CASEWORK_KEK_CURRENT": "1"})


def test_development_makes_its_keys_once(tmp_path: Path) -> None:
    make_secrets(tmp_path)
    made = (tmp_path / "secrets.json").read_bytes()
    settings = load_settings({"CAIRN_HOME": str(tmp_path)})
    assert (set(settings.casework_keks), settings.casework_kek_current) == ({"1"}, 1)
    assert settings.casework_index_key is not None
    keys = [settings.casework_keks["1"], settings.data_keys["1"], settings.casework_index_key]
    assert len({key_bytes(key.get_secret_value()) for key in keys} - {None}) == 3
    make_secrets(tmp_path)
    assert (tmp_path / "secrets.json").read_bytes() == made
    assert [path.name for path in tmp_path.iterdir()] == ["secrets.json"]


def test_what_is_made_serves_strangers_too(tmp_path: Path) -> None:
    make_secrets(tmp_path)
    made = read_made(tmp_path)
    keys = {
        name.upper(): value if isinstance(value, str) else json.dumps(value) for name, value in made.items()
    }
    assert load_settings({**LIVE, **keys}).live


def test_a_folder_of_before_casework_gets_its_keys_and_keeps_the_others(tmp_path: Path) -> None:
    file = tmp_path / "secrets.json"
    make_secrets(tmp_path)
    before = {name: value for name, value in read_made(tmp_path).items() if name not in NAMES}
    assert set(before) == {"secret_key", "data_keys", "data_key_current", "backup_keys", "backup_key_current"}
    before["jwt_private_key"] = "rotated"
    file.write_text(json.dumps(before))
    file.chmod(0o644)
    make_secrets(tmp_path)
    after = read_made(tmp_path)
    assert set(after) == set(before) | NAMES
    assert after.items() >= before.items()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_changed_key_stays_and_the_rest_with_it(tmp_path: Path) -> None:
    make_secrets(tmp_path)
    before = read_made(tmp_path)
    change_made(tmp_path, {"casework_keks": {"1": KEY, "2": KEY}, "casework_kek_current": 2})
    make_secrets(tmp_path)
    after = read_made(tmp_path)
    assert (after["casework_kek_current"], after["casework_index_key"]) == (2, before["casework_index_key"])


def test_of_many_that_start_at_once_all_have_the_same_keys(tmp_path: Path) -> None:
    seen: list[Settings] = []
    together = threading.Barrier(8)

    def start() -> None:
        together.wait()
        make_secrets(tmp_path)
        seen.append(load_settings({"CAIRN_HOME": str(tmp_path)}))

    threads = [threading.Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 8
    assert all(settings == seen[0] for settings in seen)
