"""What the client decides without a network: when to try again, which error it is, whether it is up to date."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest

from cairn_client import Cairn, errors
from cairn_client.generated.errors import BY_CODE
from cairn_client.generated.every import Groups
from cairn_client.retrying import Retries, repeatable
from cairn_client.sending import refusal
from cairn_client.tokens import Tokens
from tools import write_python_client as writer

pytestmark = pytest.mark.unit
ROOT = Path(__file__).resolve().parents[3]
DOCUMENT = ROOT / writer.DOCUMENT


def _refused(status: int, code: str, retry_after: str | None = None) -> errors.ApiError:
    headers = {
        "content-type": "application/problem+json",
        **({"retry-after": retry_after} if retry_after else {}),
    }
    answer = httpx.Response(status, headers=headers, content=json.dumps({"code": code}))
    return refusal(answer, "an-id")


CUT, UNSENT = httpx.ReadError("cut"), httpx.ConnectError("nobody there")
BUSY, LIMITED = _refused(503, "database_busy"), _refused(429, "too_many_requests")


def test_it_was_made_from_the_document_that_is_there() -> None:
    made_from = (ROOT / writer.TARGET / writer.STAMP).read_text(encoding="utf-8").strip()
    assert made_from == writer.digest(DOCUMENT.read_bytes()), "run `make clients`"


def test_every_operation_is_a_method_of_its_noun() -> None:
    document = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    said = writer.methods(document)
    assert sum(map(len, said.values())) == len(list(writer.operations(document)))
    with Cairn("http://127.0.0.1:1") as cairn:
        for noun, verbs in said.items():
            assert vars(getattr(cairn, noun)).keys() == verbs.keys()
            assert hasattr(Groups, noun)


def test_every_code_has_a_class_below_that_of_its_status() -> None:
    codes = writer.codes((ROOT / writer.ERRORS).read_text(encoding="utf-8"))
    assert len(codes) > 100
    assert codes.keys() <= BY_CODE.keys(), "run `make clients`"
    for code, (status, _) in codes.items():
        assert issubclass(BY_CODE[code], getattr(errors, writer.BY_STATUS[status])), code


@pytest.mark.parametrize(
    ("method", "keyed", "error", "again"),
    [
        ("GET", False, CUT, True),
        ("DELETE", False, BUSY, True),
        ("POST", False, CUT, False),
        ("POST", False, BUSY, False),
        ("POST", False, UNSENT, True),
        ("POST", False, LIMITED, True),
        ("POST", True, CUT, True),
        ("PATCH", True, BUSY, True),
        ("PATCH", False, BUSY, False),
        ("POST", True, _refused(409, "still_running"), True),
        ("GET", False, _refused(500, "internal_error"), False),
        ("GET", False, _refused(404, "not_found"), False),
    ],
)
def test_only_what_can_do_no_harm_is_sent_again(
    method: str, keyed: bool, error: errors.ApiError | httpx.TransportError, again: bool
) -> None:
    assert repeatable(method, keyed=keyed, error=error) is again


def test_waits_double_up_to_the_longest_and_end() -> None:
    rules = Retries(attempts=5, first=1, longest=3)
    for attempt, most in ((1, 1), (2, 2), (3, 3), (4, 3)):
        waits = {rules.wait(attempt, CUT) for _ in range(50)}
        assert len(waits) > 1
        assert all(wait is not None and most / 2 <= wait <= most for wait in waits)
    assert rules.wait(5, CUT) is None


def test_what_the_server_asks_for_is_waited_for_unless_it_is_too_long() -> None:
    asked = Retries(first=0.25).wait(1, _refused(429, "too_many_requests", "7"))
    assert asked is not None
    assert 7.1 <= asked <= 7.25
    assert Retries(patience=5).wait(1, _refused(429, "too_many_requests", "7")) is None


def test_an_error_is_of_its_code_else_of_its_status() -> None:
    assert type(_refused(404, "item_not_found")) is errors.ItemNotFound
    newer = _refused(409, "a_code_of_tomorrow")
    assert type(newer) is errors.Conflict
    assert newer.code == "a_code_of_tomorrow"
    proxy = refusal(httpx.Response(502, text="<html>"), "an-id")
    assert type(proxy) is errors.ApiError
    assert (proxy.status, proxy.correlation_id) == (502, "an-id")
    lying = refusal(httpx.Response(503, headers={"content-type": "application/json"}, text="{"), "an-id")
    assert type(lying) is errors.Unavailable


def test_nobody_is_two_at_once() -> None:
    with pytest.raises(ValueError, match="stands alone"):
        Cairn("http://127.0.0.1:1", token="a", api_key="b")
    with pytest.raises(ValueError, match="belong together"):
        Cairn("http://127.0.0.1:1", email="a@example.com")


def test_secrets_do_not_show() -> None:
    with Cairn(
        "http://127.0.0.1:1", token=Tokens("acc-secret", "ref-secret"), email="a@b.c", password="pw-secret"
    ) as it:
        assert "secret" not in repr(it.identity)
