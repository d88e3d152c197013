"""Keys of one owner each, what they seal, and what finds it again."""

from __future__ import annotations

import pytest

from cairn.kernel.vault.envelope import BlindIndex, DataKey, KeyOwner, KeyRing

pytestmark = pytest.mark.unit

KEK, DEK, ROOT = bytes(range(0x20)), bytes(range(0x20, 0x40)), bytes(range(0x40, 0x60))
NONCE = bytes(range(0x0C))
PERSON = "01920000-0000-7000-8000-000000000001"
KEY_ID = "01920000-0000-7000-8000-0000000000d1"
OWNER = KeyOwner(KEY_ID, "beneficiary", PERSON)
RING = KeyRing("casework", {1: KEK}, 1)
KEY = DataKey("casework", KEY_ID, DEK)
WRAPPED = (
    "01000102030405060708090a0b6723f438e1c0e43ca568bda09dc45642b3e7b507c44e694b005edfbe21543e8d58b31b4c4921ca995f9e23"
    "84334263d5"
)
AMINA = (
    "01000102030405060708090a0b7e1330ce2454c9cc9cd9e9e606537e1c3350c9444a318631042df39a9ba1ebb8be8cd0e09372640c31a47e1"
    "caea3fed1"
)


def test_case_08_a_wrapped_key():
    assert RING.wrap(DEK, OWNER, NONCE).hex() == WRAPPED
    assert RING.unwrap(bytes.fromhex(WRAPPED), OWNER, 1) == DEK


def test_case_08_a_sealed_field():
    sealed = KEY.seal("Amina", table="beneficiary", row=PERSON, field="first_name", nonce=NONCE)
    assert sealed is not None
    assert sealed.hex() == AMINA
    assert KEY.open(sealed, table="beneficiary", row=PERSON, field="first_name") == "Amina"


def test_case_08_check_fingerprint_and_indexes():
    assert RING.check(1).hex() == "724176194aa8bb2b"
    assert KEY.fingerprint.hex() == "1b412a6d51edc257858c90d281167e5740fd86135b3189692c31a2c77bc9ef06"
    index = BlindIndex("casework", ROOT)
    assert index.value("national_id", "AB12345X").hex() == "104f13abbe14cd6921cbc25bf9bebbfa"
    assert index.value("name_prefix", "ami").hex() == "baeca60d4c9f92c8585125c90ca4c8c7"
