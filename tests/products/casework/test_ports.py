"""The keys that casework goes by, made of what settings hold."""

from __future__ import annotations

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from cairn.kernel.vault import EncryptionNotConfigured
from cairn.kernel.vault.envelope import KeyOwner
from cairn.products.casework.ports import CaseworkKeys, CaseworkOptions

pytestmark = pytest.mark.unit
NONE = CaseworkKeys.of({}, None, None, None)
SIGNING = Ed25519PrivateKey.generate()
PEM = SIGNING.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def _text(first: int) -> str:
    return base64.urlsafe_b64encode(bytes(range(first, first + 32))).decode()


KEYS = CaseworkKeys.of({"1": _text(0x00), "12": _text(0x80).rstrip("=")}, 12, _text(0x40), PEM)


def test_case_08_the_keys_are_those_of_the_settings():
    """The vectors of 7.6: the check of the KEK, and an index value."""
    assert KEYS.ring.check(1).hex() == "724176194aa8bb2b"
    assert KEYS.index.value("national_id", "AB12345X").hex() == "104f13abbe14cd6921cbc25bf9bebbfa"
    KEYS.signing.public_key().verify(SIGNING.sign(b"head"), b"head")


def test_the_current_version_wraps_and_every_version_unwraps():
    owner = KeyOwner("a", "beneficiary", "b")
    before = CaseworkKeys.of({"1": _text(0x00)}, 1, None, None)
    wrapped = before.ring.wrap(bytes(32), owner)
    assert (KEYS.ring.current, KEYS.ring.versions) == (12, {1, 12})
    assert KEYS.ring.unwrap(wrapped, owner, 1) == bytes(32)


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        ("ring", "CASEWORK_KEKS and CASEWORK_KEK_CURRENT"),
        ("index", "CASEWORK_INDEX_KEY"),
        ("signing", "CASEWORK_SIGNING_KEY"),
    ],
)
def test_without_a_key_it_is_said_which(name, setting):
    with pytest.raises(EncryptionNotConfigured) as refused:
        getattr(NONE, name)
    assert refused.value.code == "encryption_not_configured"
    assert refused.value.detail.endswith(f"has to set {setting}.")


@pytest.mark.parametrize(
    "bad",
    [
        ({"1": "hunter2"}, 1, None, None),
        ({"one": _text(0)}, 1, None, None),
        ({"1": _text(0)}, 2, None, None),
        ({}, None, "hunter2", None),
        ({}, None, None, "hunter2"),
        ({}, None, None, PEM + PEM),
    ],
)
def test_what_is_no_key_is_refused_and_not_told(bad):
    with pytest.raises(ValueError, match=r"key|int\(\)") as refused:
        CaseworkKeys.of(*bad)
    assert "hunter2" not in str(refused.value)
    assert _text(0) not in str(refused.value)


def test_no_key_is_shown():
    options = CaseworkOptions(
        KEYS, "file:///srv/anchors", open_enrolment=True, restore_days=30, name_search=True
    )
    shown = repr(options)
    assert "file:///srv/anchors" in shown
    assert not any(secret in shown for secret in (_text(0), "PRIVATE", repr(bytes(range(32)))))
