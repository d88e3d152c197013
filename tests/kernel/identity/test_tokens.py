"""Access tokens say who and for how long; anything not made by us, for us, in our form is refused."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from joserfc import jws
from joserfc.jwk import OctKey, RSAKey

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.identity.keys import TokenKey, eddsa_key, generate_eddsa_pem, hs256_key
from cairn.kernel.identity.tokens import AccessTokens, ExpiredToken, InvalidToken

pytestmark = pytest.mark.unit

SECRET = b"a secret of at least thirty-two bytes"
KEY = hs256_key(SECRET)
ED = eddsa_key(generate_eddsa_pem())
ALICE, SESSION = new_id(), new_id()


def tokens(
    *keys: TokenKey, algorithm: str = "HS256", issuer: str = "cairn", audience: str = "api"
) -> AccessTokens:
    return AccessTokens(
        keys or (KEY,), issuer=issuer, audience=audience, algorithm=algorithm, lifetime=timedelta(minutes=30)
    )


@pytest.fixture(autouse=True)
def _clock_put_back() -> Iterator[None]:
    yield
    clock.shift(timedelta(0))


def segment(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def read(token: str, part: int) -> dict[str, object]:
    text = token.split(".")[part]
    return json.loads(base64.urlsafe_b64decode(text + "=="))


def forged(header: dict[str, object] | None = None, secret: bytes = SECRET, **claims: object) -> str:
    """A token signed with the right secret unless told otherwise, some members changed; None drops one."""
    good = tokens().issue(ALICE, SESSION).token
    head = {**read(good, 0), **(header or {})}
    body = {name: value for name, value in {**read(good, 1), **claims}.items() if value is not None}
    signed = f"{segment(head)}.{segment(body)}"
    mac = hmac.digest(secret, signed.encode(), hashlib.sha256)
    return f"{signed}.{base64.urlsafe_b64encode(mac).decode().rstrip('=')}"


@pytest.mark.parametrize(("key", "algorithm"), [(KEY, "HS256"), (ED, "EdDSA")])
def test_what_is_issued_verifies(key: TokenKey, algorithm: str) -> None:
    signer = tokens(key, algorithm=algorithm)
    issued = signer.issue(ALICE, SESSION, "read write")
    for _ in range(2):
        claims = signer.verify(issued.token)
        assert (claims.user_id, claims.session_id, claims.scope) == (ALICE, SESSION, "read write")
        assert (claims.jti, claims.expires_at) == (issued.jti, issued.expires_at)
        assert claims.expires_at - claims.issued_at == timedelta(minutes=30)
    assert read(issued.token, 0) == {"typ": "at+jwt", "alg": algorithm, "kid": key.kid}
    assert read(issued.token, 1).keys() == {"iss", "aud", "sub", "sid", "jti", "iat", "exp", "scope"}
    assert type(read(issued.token, 1)["exp"]) is int


def test_the_forger_of_these_tests_makes_good_tokens_when_nothing_is_changed() -> None:
    assert tokens().verify(forged()).user_id == ALICE


def test_ids_of_tokens_differ_and_scope_may_be_absent() -> None:
    one, other = tokens().issue(ALICE, SESSION), tokens().issue(ALICE, SESSION)
    assert one.jti != other.jti
    assert tokens().verify(one.token).scope == ""
    assert "scope" not in read(one.token, 1)


@pytest.mark.parametrize("remembered", [True, False])
def test_a_token_expires_also_when_it_is_remembered(remembered: bool) -> None:
    signer = tokens()
    token = signer.issue(ALICE, SESSION).token
    if remembered:
        signer.verify(token)
    clock.shift(timedelta(minutes=30, seconds=-1))
    signer.verify(token)
    clock.shift(timedelta(minutes=30, seconds=3))
    with pytest.raises(ExpiredToken):
        signer.verify(token)


@pytest.mark.parametrize(
    "header",
    [
        {"alg": "none"},
        {"alg": "None"},
        {"alg": "HS512"},
        {"alg": "RS256"},
        {"alg": "EdDSA"},
        {"alg": None},
        {"alg": ["HS256"]},
        {"typ": "JWT"},
        {"typ": "AT+JWT"},
        {"kid": "another"},
        {"kid": ["x"]},
        {"kid": None},
        {"jku": "https://evil.example/jwks"},
        {"x5u": "https://evil.example/cert"},
        {"jwk": {"kty": "oct", "k": "AAAA"}},
        {"crit": ["exp"]},
        {"b64": False, "crit": ["b64"]},
        {"zip": "DEF"},
    ],
)
def test_only_our_own_header_is_taken(header: dict[str, object]) -> None:
    with pytest.raises(InvalidToken):
        tokens().verify(forged(header))


@pytest.mark.parametrize("dropped", ["alg", "kid", "typ"])
def test_no_header_member_may_be_missing(dropped: str) -> None:
    head = {
        name: value
        for name, value in read(tokens().issue(ALICE, SESSION).token, 0).items()
        if name != dropped
    }
    body = segment(read(tokens().issue(ALICE, SESSION).token, 1))
    mac = hmac.digest(SECRET, f"{segment(head)}.{body}".encode(), hashlib.sha256)
    with pytest.raises(InvalidToken):
        tokens().verify(f"{segment(head)}.{body}.{base64.urlsafe_b64encode(mac).decode().rstrip('=')}")


@pytest.mark.parametrize("claim", ["iss", "aud", "sub", "sid", "jti", "iat", "exp"])
@pytest.mark.parametrize("value", [None, "", "wrong", 1.5, True, [], {}])
def test_every_claim_must_be_there_and_of_its_kind(claim: str, value: object) -> None:
    if claim == "jti" and value == "wrong":
        value = 7
    with pytest.raises(InvalidToken):
        tokens().verify(forged(**{claim: value}))


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": 4102444800.0},
        {"exp": "4102444800"},
        {"exp": 10**300},
        {"iat": 4102444800, "exp": 4102444801},
        {"exp": 5, "iat": 10},
        {"aud": ["api", "other"]},
        {"scope": 7},
        {"sub": "1"},
    ],
)
def test_claims_of_another_form_are_refused(claims: dict[str, object]) -> None:
    with pytest.raises(InvalidToken):
        tokens().verify(forged(**claims))


def test_another_secret_issuer_or_audience_is_refused() -> None:
    bad = (
        forged(secret=b"another secret of thirty-two bytes!!"),
        tokens(issuer="other").issue(ALICE, SESSION).token,
        tokens(audience="other").issue(ALICE, SESSION).token,
    )
    for token in bad:
        with pytest.raises(InvalidToken):
            tokens().verify(token)


def test_a_public_key_is_no_hmac_secret() -> None:
    """The confusion attack: HS256 with the published EdDSA (or RSA) key's text as the secret."""
    signer = tokens(ED, algorithm="EdDSA")
    published = signer.public_jwks()["keys"][0]
    pem = ED.key.as_pem(private=False)
    for secret in (pem, base64.urlsafe_b64decode(published["x"] + "=="), json.dumps(published).encode()):
        for header in ({"alg": "HS256", "kid": ED.kid}, {"alg": "EdDSA", "kid": ED.kid}):
            with pytest.raises(InvalidToken):
                signer.verify(forged(header, secret=secret))


def test_an_rsa_signature_under_our_kid_is_refused() -> None:
    good = tokens().issue(ALICE, SESSION).token
    header = {**read(good, 0), "alg": "RS256"}
    token = jws.serialize_compact(
        header, json.dumps(read(good, 1)), RSAKey.generate_key(2048), algorithms=["RS256"]
    )
    with pytest.raises(InvalidToken):
        tokens().verify(token)


def test_no_other_spelling_of_a_token_is_accepted() -> None:
    token = tokens().issue(ALICE, SESSION).token
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    spellings = [token[:-1] + letter for letter in alphabet if letter != token[-1]]
    spellings += [
        token + "=",
        token + "\n",
        " " + token,
        token + ".x",
        token.replace(".", ".\u200b"),
        token[:-1],
    ]
    for spelled in spellings:
        with pytest.raises(InvalidToken):
            tokens().verify(spelled)


@pytest.mark.parametrize(
    "text",
    ["", ".", "..", "a.b.c", "ünï.cö.de", "\ud800.a.b", "x" * 5000, "e30.e30.e30", "W10.e30.AA", "e30.e30."],
)
def test_what_is_no_token_is_refused(text: str) -> None:
    with pytest.raises(InvalidToken):
        tokens().verify(text)


def test_a_token_over_four_kibibytes_is_refused_though_we_signed_it() -> None:
    token = tokens().issue(ALICE, SESSION, "x" * 4000).token
    with pytest.raises(InvalidToken):
        tokens().verify(token)


def test_the_refusal_holds_no_token() -> None:
    token = forged({"alg": "none"})
    with pytest.raises(InvalidToken) as refused:
        tokens().verify(token)
    assert token not in repr(refused.value)
    assert refused.value.__cause__ is None


def test_keys_rotate_with_an_overlap_and_across_algorithms() -> None:
    old = tokens().issue(ALICE, SESSION).token
    new_secret = hs256_key(b"the next secret, of thirty-two bytes!")
    during = tokens(new_secret, KEY)
    assert during.verify(old).user_id == ALICE
    assert read(during.issue(ALICE, SESSION).token, 0)["kid"] == new_secret.kid
    with pytest.raises(InvalidToken):
        tokens(new_secret).verify(old)
    moved = tokens(KEY, ED, algorithm="EdDSA")
    assert moved.verify(old).user_id == ALICE
    assert read(moved.issue(ALICE, SESSION).token, 0)["alg"] == "EdDSA"


def test_the_published_keys_verify_and_hold_no_private_part() -> None:
    signer = tokens(ED, KEY, algorithm="EdDSA")
    (published,) = signer.public_jwks()["keys"]
    assert published.keys() == {"kty", "crv", "x", "kid", "alg", "use"}
    only_public = eddsa_key(ED.key.as_pem(private=False).decode())
    assert not only_public.signs
    assert only_public.kid == ED.kid
    token = signer.issue(ALICE, SESSION).token
    assert tokens(KEY, only_public).verify(token).user_id == ALICE
    with pytest.raises(ValueError, match="No key can sign"):
        tokens(only_public, algorithm="EdDSA")
    assert tokens().public_jwks() == {"keys": []}


def test_bad_keys_are_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        hs256_key(b"short")
    for pem in ("", "nonsense", RSAKey.generate_key(2048).as_pem(private=True).decode()):
        with pytest.raises(ValueError, match="Ed25519"):
            eddsa_key(pem)
    with pytest.raises(ValueError, match="same id"):
        tokens(KEY, KEY)
    with pytest.raises(ValueError, match="No key can sign"):
        tokens(KEY, algorithm="EdDSA")


def test_the_kid_is_not_a_hash_of_the_secret() -> None:
    raw = hashlib.sha256(SECRET).digest()
    thumbprint = OctKey.import_key(SECRET).thumbprint()
    assert KEY.kid not in (base64.urlsafe_b64encode(raw).decode()[:16], thumbprint)
    assert len(KEY.kid) == 16


def test_no_more_than_4096_tokens_are_remembered() -> None:
    signer = tokens()
    for number in range(4100):
        signer.verify(signer.issue(UUID(int=number), SESSION).token)
    assert len(signer._remembered) == 4096
