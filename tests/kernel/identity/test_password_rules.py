"""Which passwords are accepted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.kernel.identity.common_passwords import is_common
from cairn.kernel.identity.password_rules import normalised, password_problems

pytestmark = pytest.mark.unit


def codes(password: str, **person: str | list[str]) -> set[str]:
    return {code for code, _ in password_problems(password, **person)}


@pytest.mark.parametrize("good", ["Correct-Horse-7", "TestPass123!", "Ümläut 9 ß x", "aB3 efgh", "aB3!" * 32])
def test_good_passwords_have_no_problem(good: str) -> None:
    assert password_problems(good, email="test@example.com", username="tester", names=["Alice Liddell"]) == []


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("aB3!xyz", {"too_short"}),
        ("aB3!" * 32 + "x", {"too_long"}),
        ("qm3!xyzwv", {"no_upper"}),
        ("QM3!XYZWV", {"no_lower"}),
        ("qM!xyzwvk", {"no_digit"}),
        ("qM3xyzwvk", {"no_special"}),
        ("", {"too_short", "no_upper", "no_lower", "no_digit", "no_special"}),
        ("aB3!xyz\0w", {"not_allowed_character"}),
        ("aB3!xyz\ud800w", {"not_allowed_character"}),
        ("Password1!", {"too_common"}),
        ("P@ssw0rd2024!", {"too_common"}),
        ("P@$$w0rd", {"too_common"}),
        ("Qwerty123!", {"too_common"}),
    ],
)
def test_each_problem_has_its_code(password: str, expected: set[str]) -> None:
    assert codes(password) == expected


def test_a_long_random_tail_is_not_a_tail() -> None:
    assert not is_common("dragon#8362915274!")
    assert is_common("dragon!")
    assert is_common("geekboy")


@pytest.mark.parametrize(
    ("password", "person", "expected"),
    [
        ("Wunderland1!", {"email": "wunderland@example.com"}, {"contains_email"}),
        ("Wunderland@Example.com1", {"email": "wunderland@example.com"}, {"contains_email"}),
        ("Al1ceLiddell!", {"username": "aliceliddell"}, {"contains_username"}),
        ("Liddell#99", {"names": ["Alice Liddell"]}, {"contains_name"}),
        ("9!AliceLiddell", {"names": ["Alice Liddell"]}, {"contains_name"}),
        ("TestPass123!", {"email": "test@example.com", "username": "test", "names": ["Test User"]}, set()),
        ("Correct-Horse-7", {"names": ["Or", ""]}, set()),
    ],
)
def test_it_is_not_the_persons_own_name(
    password: str, person: dict[str, str | list[str]], expected: set[str]
) -> None:
    assert codes(password, **person) == expected


def test_two_spellings_of_one_character_are_one_password() -> None:
    assert normalised("u\u0308") == normalised("\u00fc") == "\u00fc"
    assert normalised("\ufb01") == "\ufb01"


@given(st.text(max_size=140))
def test_any_text_gets_an_answer(password: str) -> None:
    for code, sentence in password_problems(password, email=password, username=password, names=[password]):
        assert code.isidentifier()
        assert sentence.endswith(".")
