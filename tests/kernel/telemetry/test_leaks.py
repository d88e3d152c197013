"""What looks through the log of the whole test run sees a leak, and the run's own logs are among what it sees."""

from __future__ import annotations

import httpx
import pytest

from cairn.kernel.telemetry import logs
from tests.cast import Cast
from tests.logged import Logged, everything_at_debug

pytestmark = pytest.mark.integration


async def test_it_knows_the_secrets_and_the_lines_of_a_test(
    http: httpx.AsyncClient, cast: Cast, logged: Logged
) -> None:
    alice = await cast.alice()
    wrong = {"username": alice.email, "password": "Planted-Horse-99!"}
    answer = await http.post("/api/v1/auth/login", json=wrong, headers={"X-Correlation-ID": "leak-hunt"})
    assert answer.status_code == 401
    await http.get("/api/v1/users/me", headers=alice.headers)
    assert {"Planted-Horse-99!", alice.headers["Authorization"].removeprefix("Bearer ")} <= logged.secrets
    ours = [line for line in logged.lines if "leak-hunt" in line]
    assert any('"served"' in line for line in ours)
    assert any('"secret_refused"' in line and '"warning"' in line for line in ours)
    assert logged.leaks() == []


@pytest.mark.parametrize("field", ["note", "token"])
async def test_a_leak_is_seen(
    http: httpx.AsyncClient, cast: Cast, monkeypatch: pytest.MonkeyPatch, field: str
) -> None:
    """The mutant: a chain that redacts nothing, and a line that quotes a token."""
    alice = await cast.alice()
    token = alice.headers["Authorization"].removeprefix("Bearer ")
    leaking, tight = Logged(secrets={token}), Logged(secrets={token})
    for seen in (leaking, tight):
        if seen is leaking:
            monkeypatch.setattr(logs, "_redacting", lambda _logger, _method, event: event)
        monkeypatch.setattr(
            "cairn.kernel.telemetry.sink.Sink.put", lambda _, line, seen=seen: seen.line(line)
        )
        everything_at_debug()
        logs.get_logger("cairn.test").info("quoted", **{field: token})
        monkeypatch.undo()
    everything_at_debug()
    assert len(leaking.leaks()) == 1
    with pytest.raises(AssertionError, match="1 secrets were logged"):
        leaking.settle()
    assert len(leaking.leaks_of_all()) == 1, "also where another test has planted it"
    assert len(tight.lines) == 1
    tight.settle()
    assert tight.leaks_of_all() == []
    for seen in (leaking, tight):
        seen.close()
