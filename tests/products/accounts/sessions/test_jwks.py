"""Published keys, real key material, and rotations that sign nobody out."""

from __future__ import annotations

import base64
import hmac
import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from joserfc import jwt
from joserfc.errors import BadSignatureError
from joserfc.jwk import KeySet

from cairn.kernel.identity.keys import eddsa_key, generate_eddsa_pem
from cairn.kernel.settings import SettingsError
from cairn.products.accounts.sessions.issuing import derived_pem
from tests.cast import PASSWORD
from tests.conftest import settings_for
from tests.products.accounts.conftest import bearer, program

URL = "/.well-known/jwks.json"
ME = "/api/v1/auth/me"
ONE, TWO = generate_eddsa_pem(), generate_eddsa_pem()


def public_of(pem: str) -> str:
    key = load_pem_private_key(pem.encode(), None)
    assert isinstance(key, Ed25519PrivateKey)
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


async def signed_in(client, email: str) -> dict[str, object]:
    answer = await client.post("/api/v1/auth/login", json={"email": email, "password": PASSWORD})
    client.cookies.clear()
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_there_is_nothing_to_publish_under_a_shared_secret(http):
    answer = await http.get(URL)
    assert (answer.status_code, answer.json()) == (200, {"keys": []})


@pytest.mark.filterwarnings("ignore:EdDSA is deprecated via RFC 9864")
@pytest.mark.parametrize("key", [{}, {"JWT_PRIVATE_KEY": ONE}], ids=["derived", "given"])
async def test_a_stranger_verifies_with_the_published_keys_alone(dsn, cast, key):
    alice = await cast.alice()
    async with program(dsn, ALGORITHM="EdDSA", **key) as (_, client):
        tokens = await signed_in(client, alice.email)
        published = await client.get(URL)
        assert published.headers["cache-control"] == "public, no-cache"
        tag = published.headers["etag"]
        assert (await client.get(URL, headers={"If-None-Match": tag})).status_code == 304
        assert all(
            item.keys() == {"kty", "crv", "x", "kid", "alg", "use"} for item in published.json()["keys"]
        )
        stranger = KeySet.import_key_set(published.json())
        token = jwt.decode(str(tokens["access_token"]), stranger, algorithms=["EdDSA"])
        assert token.header["kid"] in {item["kid"] for item in published.json()["keys"]}
        assert (token.claims["sub"], token.claims["iss"]) == (str(alice.id), "cairn")
        forged = str(tokens["access_token"]).split(".")
        claims = json.loads(base64.urlsafe_b64decode(forged[1] + "=="))
        forged[1] = base64.urlsafe_b64encode(json.dumps({**claims, "sub": "x"}).encode()).decode().rstrip("=")
        with pytest.raises(BadSignatureError):
            jwt.decode(".".join(forged), stranger, algorithms=["EdDSA"])


async def test_a_rotation_with_overlap_signs_nobody_out_and_its_end_does(dsn, cast):
    alice = await cast.alice()
    async with program(dsn, ALGORITHM="EdDSA", JWT_PRIVATE_KEY=ONE) as (_, client):
        before = await signed_in(client, alice.email)
    for previous in (public_of(ONE), ONE, public_of(ONE).replace("\n", "\\n")):
        rotated = {"ALGORITHM": "EdDSA", "JWT_PRIVATE_KEY": TWO, "JWT_PREVIOUS_KEYS": previous}
        async with program(dsn, **rotated) as (_, client):
            assert (await client.get(ME, headers=bearer(before))).status_code == 200
            after = await signed_in(client, alice.email)
            header = json.loads(base64.urlsafe_b64decode(str(after["access_token"]).split(".")[0] + "=="))
            assert header["kid"] == eddsa_key(TWO).kid
            kids = [item["kid"] for item in (await client.get(URL)).json()["keys"]]
            assert kids == [eddsa_key(TWO).kid, eddsa_key(ONE).kid]
    async with program(dsn, ALGORITHM="EdDSA", JWT_PRIVATE_KEY=TWO) as (_, client):
        assert (await client.get(ME, headers=bearer(before))).status_code == 401
        assert (await client.get(ME, headers=bearer(after))).status_code == 200
        refreshed = {"refresh_token": before["refresh_token"]}
        assert (await client.post("/api/v1/auth/refresh", json=refreshed)).status_code == 200


async def test_from_a_derived_key_to_a_given_one_and_back(dsn, cast, settings):
    alice = await cast.alice()
    async with program(dsn, ALGORITHM="EdDSA") as (_, client):
        derived = await signed_in(client, alice.email)
    kept = public_of(derived_pem(settings.secret_key.get_secret_value().encode()))
    given = {"ALGORITHM": "EdDSA", "JWT_PRIVATE_KEY": ONE}
    async with program(dsn, **given, JWT_PREVIOUS_KEYS=kept) as (_, client):
        assert (await client.get(ME, headers=bearer(derived))).status_code == 200
        own = await signed_in(client, alice.email)
    async with program(dsn, **given) as (_, client):
        assert (await client.get(ME, headers=bearer(derived))).status_code == 401
    async with program(dsn, ALGORITHM="HS256", JWT_PREVIOUS_KEYS=public_of(ONE)) as (_, client):
        assert (await client.get(ME, headers=bearer(own))).status_code == 200


async def test_with_a_given_key_the_shared_secret_signs_nothing(dsn, cast, settings):
    alice = await cast.alice()
    async with program(dsn, ALGORITHM="EdDSA", JWT_PRIVATE_KEY=ONE) as (_, client):
        assert (await client.get(ME, headers=alice.headers)).status_code == 401  # HS256, under SECRET_KEY


async def test_confusion_of_keys_and_algorithms(dsn, cast):
    """The public key is known to all: as the secret of HS256 it must open nothing."""
    alice = await cast.alice()
    pem = public_of(ONE)
    raw = load_pem_private_key(ONE.encode(), None).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    x = eddsa_key(pem).key.as_dict(private=False)["x"]
    async with program(dsn, ALGORITHM="EdDSA", JWT_PRIVATE_KEY=ONE) as (_, client):
        good = str((await signed_in(client, alice.email))["access_token"])
        header, claims = (json.loads(base64.urlsafe_b64decode(part + "==")) for part in good.split(".")[:2])
        for secret in (pem.encode(), pem.strip().encode(), raw, x.encode(), header["kid"].encode()):
            for alg in ("HS256", "EdDSA"):
                signed = f"{segment({**header, 'alg': alg})}.{segment(claims)}"
                mac = (
                    base64.urlsafe_b64encode(hmac.digest(secret, signed.encode(), "sha256"))
                    .decode()
                    .rstrip("=")
                )
                answer = await client.get(ME, headers={"Authorization": f"Bearer {signed}.{mac}"})
                assert (answer.status_code, answer.json()["code"]) == (401, "invalid_access_token")
        assert (await client.get(ME, headers={"Authorization": f"Bearer {good}"})).status_code == 200


def segment(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def _encrypted() -> str:
    key = Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()).decode()


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"JWT_PRIVATE_KEY": "nonsense"}, "JWT_PRIVATE_KEY is not one Ed25519 private key"),
        ({"JWT_PRIVATE_KEY": public_of(ONE)}, "JWT_PRIVATE_KEY is not one Ed25519 private key"),
        ({"JWT_PRIVATE_KEY": ONE + TWO}, "JWT_PRIVATE_KEY is not one Ed25519 private key"),
        ({"JWT_PRIVATE_KEY": _encrypted()}, "JWT_PRIVATE_KEY is not one Ed25519 private key"),
        ({"JWT_PRIVATE_KEY": ONE, "ALGORITHM": "HS256"}, "set ALGORITHM=EdDSA"),
        ({"JWT_PREVIOUS_KEYS": "nonsense"}, "JWT_PREVIOUS_KEYS is not a series"),
        ({"JWT_PREVIOUS_KEYS": public_of(ONE) + ONE.replace("M", "?")}, "JWT_PREVIOUS_KEYS is not a series"),
    ],
)
def test_keys_that_are_none_stop_the_start(given, says):
    with pytest.raises(SettingsError, match=says) as caught:
        settings_for("postgresql://localhost/x", **{"ALGORITHM": "EdDSA", **given})
    assert "BEGIN" not in str(caught.value)


def test_keys_come_from_files_too(tmp_path):
    file = tmp_path / "key.pem"
    file.write_text(ONE)
    found = settings_for("postgresql://localhost/x", ALGORITHM="EdDSA", JWT_PRIVATE_KEY_FILE=str(file))
    assert found.jwt_private_key.get_secret_value().strip() == ONE.strip()
