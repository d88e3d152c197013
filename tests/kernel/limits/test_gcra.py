"""The limiter never lets more through than the rate allows, and says truly what is left."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from cairn.kernel.limits import Decision, Limiter, LimitStore, Rate, header_lines

pytestmark = pytest.mark.unit


class Hand:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.ms = 1_800_000_000_000

    def __call__(self) -> int:
        return self.ms


def ask(limiter: LimitStore, rate: Rate, key: str = "alice") -> Decision:
    return asyncio.run(limiter.check(key, rate))


def test_the_limit_passes_at_once_and_then_one_per_interval() -> None:
    clock = Hand()
    limiter, rate = Limiter(now_ms=clock), Rate(10, 60)
    answers = [ask(limiter, rate) for _ in range(11)]
    assert [answer.allowed for answer in answers] == [True] * 10 + [False]
    assert [answer.remaining for answer in answers] == [*range(9, -1, -1), 0]
    assert answers[0].reset_after_seconds == 6
    assert (answers[10].retry_after_seconds, answers[10].reset_after_seconds) == (6, 60)
    clock.ms += 5999
    assert not ask(limiter, rate).allowed
    clock.ms += 1
    assert ask(limiter, rate).allowed
    assert not ask(limiter, rate).allowed
    clock.ms += 60_000
    assert ask(limiter, rate).remaining == 9


def test_a_limit_of_one() -> None:
    clock = Hand()
    limiter, rate = Limiter(now_ms=clock), Rate(1, 1)
    assert ask(limiter, rate).allowed
    assert ask(limiter, rate).retry_after_seconds == 1
    clock.ms += 1000
    assert ask(limiter, rate).allowed


def test_keys_and_rates_do_not_share_a_count() -> None:
    limiter = Limiter(now_ms=Hand())
    assert ask(limiter, Rate(1, 60)).allowed
    assert not ask(limiter, Rate(1, 60)).allowed
    assert ask(limiter, Rate(1, 60), "bob").allowed
    assert ask(limiter, Rate(2, 60)).allowed


rates = st.builds(Rate, st.integers(1, 20), st.integers(1, 20))


@effort(deadline=None)
@given(rates, st.lists(st.integers(0, 5000), max_size=150))
def test_no_window_holds_more_than_limit_and_burst(rate: Rate, gaps: list[int]) -> None:
    clock, passed = Hand(), []
    limiter = Limiter(now_ms=clock)
    loop = asyncio.new_event_loop()
    for gap in gaps:
        clock.ms += gap
        if loop.run_until_complete(limiter.check("alice", rate)).allowed:
            passed.append(clock.ms)
    loop.close()
    period = rate.period_seconds * 1000
    for first in passed:
        assert sum(first <= at < first + period for at in passed) <= 2 * rate.limit


@effort(deadline=None)
@given(rates, st.lists(st.integers(0, 3000), min_size=1, max_size=60))
def test_what_it_says_is_true(rate: Rate, gaps: list[int]) -> None:
    clock = Hand()
    limiter = Limiter(now_ms=clock)
    loop = asyncio.new_event_loop()
    for gap in gaps:
        clock.ms += gap
        decision = loop.run_until_complete(limiter.check("alice", rate))
        assert 0 <= decision.remaining < rate.limit
        assert decision.allowed == (decision.retry_after_seconds == 0)
        assert 0 < decision.reset_after_seconds <= rate.period_seconds
    for _ in range(decision.remaining):
        assert loop.run_until_complete(limiter.check("alice", rate)).allowed
    refused = loop.run_until_complete(limiter.check("alice", rate))
    assert not refused.allowed
    clock.ms += refused.retry_after_seconds * 1000
    assert loop.run_until_complete(limiter.check("alice", rate)).allowed
    loop.close()


def test_a_clock_that_steps_back_locks_nobody_out() -> None:
    clock = Hand()
    limiter, rate = Limiter(now_ms=clock), Rate(2, 10)
    ask(limiter, rate)
    clock.ms -= 3_600_000
    assert ask(limiter, rate).retry_after_seconds <= 10
    clock.ms += 10_000
    assert ask(limiter, rate).allowed


async def test_memory_is_bounded_and_swept() -> None:
    clock = Hand()
    limiter, rate = Limiter(max_keys=100, now_ms=clock), Rate(5, 60)
    for number in range(1000):
        await limiter.check(f"key {number}", rate)
    assert len(limiter) == 100
    clock.ms += 60_001
    for _ in range(100):
        await limiter.check("alice", rate)
    assert len(limiter) == 1


@pytest.mark.parametrize(("limit", "period"), [(0, 1), (1, 0), (-1, 60)])
def test_a_rate_of_nothing_is_refused(limit: int, period: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Rate(limit, period)


def test_the_headers_are_those_of_the_draft() -> None:
    allowed = Decision(
        allowed=True,
        limit=100,
        period_seconds=60,
        remaining=42,
        reset_after_seconds=35,
        retry_after_seconds=0,
    )
    assert header_lines(allowed, "default") == (
        (b"ratelimit-policy", b'"default";q=100;w=60'),
        (b"ratelimit", b'"default";r=42;t=35'),
        (b"x-ratelimit-limit", b"100"),
        (b"x-ratelimit-remaining", b"42"),
        (b"x-ratelimit-reset", b"35"),
    )
    refused = allowed._replace(allowed=False, remaining=0, reset_after_seconds=60, retry_after_seconds=3)
    lines = dict(header_lines(refused, "login"))
    assert lines[b"retry-after"] == b"3"
    assert lines[b"ratelimit"] == b'"login";r=0;t=60'
    with pytest.raises(ValueError, match="name"):
        header_lines(allowed, 'x"\r\n')
