"""Runs the steps against an address, and says what came of each."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from typing import cast

import orjson

from cairn.base import clock
from cairn.base.ids import new_id_text
from cairn.base.paging import Row
from cairn.kernel.outbound import Outbound, OutboundError, OutboundOptions, Received
from cairn.kernel.product.smoke import Step
from cairn.shell.smoke.general import AFTER, BEFORE

_NAME = re.compile(r"\{([a-z_]+)\}")
_REQUEST_SECONDS = 10.0
_UNDO_SECONDS = 10.0
_AGAIN_SECONDS = 0.1
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """What became of one step. `reason`: why it failed or was skipped; it quotes no secret and no body."""

    about: str
    does: str
    state: str
    ms: int
    reason: str = ""

    def row(self) -> Row:
        return {
            "about": self.about, "step": self.does, "state": self.state, "ms": self.ms, "reason": self.reason,
        }  # fmt: skip


class NotAsExpected(Exception):
    """The answer is another one; the message says in what."""


@dataclass(slots=True)
class Run:
    """One run against `url`. `seconds`: for all of it but the undoing. `given`: e-mail and password of an account;
    None: it makes one."""

    url: str
    seconds: float
    given: tuple[str, str] | None = None
    kept: dict[str, str] = field(default_factory=dict)
    found: list[Asked] = field(default_factory=list)
    deadline: float = field(init=False)
    outbound: Outbound = field(init=False)

    def __post_init__(self) -> None:
        mark = new_id_text().replace("-", "")[-12:]
        email, password = self.given or (f"smoke-{mark}@example.com", f"Smoke-{new_id_text()}")
        self.kept |= {
            "mark": mark,
            "email": email,
            "password": password,
            "today": clock.now().date().isoformat(),
        }
        self.outbound = Outbound(OutboundOptions(failures=1_000_000))
        self.deadline = time.monotonic() + self.seconds

    async def all(self, products: Mapping[str, Sequence[Step]], requests: int) -> list[Asked]:
        """Everything, in order; of a product nothing more after a step of it that failed. Then `requests` reads, of
        which one in a hundred may fail. Then all is undone."""
        try:
            await self._each("system", BEFORE)
            served = await self._served() if self._fine() else ()
            steps = {name: steps for name, steps in products.items() if name in served}
            for name, wanted in steps.items():
                await self._each(name, [step for step in wanted if not step.undoes])
            if served:
                await self._each("problems", AFTER)
            if requests and self._fine():
                await self._many([*BEFORE, *(step for wanted in steps.values() for step in wanted)], requests)
            self.deadline = time.monotonic() + _UNDO_SECONDS
            for name, wanted in reversed(steps.items()):
                for step in wanted:
                    if step.undoes and self._knows(step):
                        await self._note(name, step)
        finally:
            await self.outbound.close()
        return self.found

    def _fine(self) -> bool:
        return all(asked.state != "failed" for asked in self.found)

    async def _served(self) -> Sequence[str]:
        answer = await self._ask(Step("", "GET", "/config", nobody=True))
        body = cast("Row", answer.json())
        if body["registration"] != "open" and self.given is None:
            reason = (
                "registration asks for a confirmed address: give an account (SMOKE_EMAIL, SMOKE_PASSWORD)"
            )
            self.found.append(Asked("system", "have an account", "failed", 0, reason))
            return ()
        return cast("list[str]", body["products"])

    async def _each(self, about: str, steps: Iterable[Step]) -> None:
        fine = True
        for step in steps:
            if step.account and step.account != ("given" if self.given else "new"):
                continue
            if fine:
                fine = await self._note(about, step)
            else:
                self.found.append(Asked(about, step.does, "skipped", 0, "a step before it failed"))

    async def _note(self, about: str, step: Step) -> bool:
        begun, reason, state = time.monotonic(), "", "ok"
        try:
            reason = await self._done(step)
            state = "skipped" if reason else "ok"
        except (NotAsExpected, OutboundError, ValueError) as problem:
            state, reason = "failed", str(problem)
        self.found.append(Asked(about, step.does, state, round((time.monotonic() - begun) * 1000), reason))
        return state != "failed"

    async def _done(self, step: Step) -> str:
        """Ask until it is as expected, or for as long as the step may take."""
        until = min(time.monotonic() + step.within, self.deadline)
        while True:
            try:
                return self._held(step, await self._ask(step))
            except NotAsExpected:
                if time.monotonic() >= until:
                    raise
                await asyncio.sleep(_AGAIN_SECONDS)

    def _held(self, step: Step, answer: Received) -> str:
        """Compare and keep. Answers why there was nothing to compare, raises `NotAsExpected` where it differs."""
        if answer.status != step.status:
            raise NotAsExpected(f"status {answer.status}, not {step.status}")
        body = answer.json() if step.expects or step.keeps else None
        for path, wanted in step.expects.items():
            expected = self._filled(wanted)
            if _at(body, path) != expected:
                raise NotAsExpected(f"{path} is not {expected!r}")
        for name, wanted in step.shows.items():
            if name not in answer.headers:
                return f"no {name} in the answer"
            if answer.headers[name] != wanted:
                raise NotAsExpected(f"{name} is {answer.headers[name]}, not {wanted}")
        for name, path in step.keeps.items():
            self.kept[name] = str(_at(body, path))
        return ""

    async def _ask(self, step: Step) -> Received:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise NotAsExpected("there was no time left")
        headers = {"Accept": "*/*"}
        if not step.nobody and "access_token" in self.kept:
            headers["Authorization"] = f"Bearer {self.kept['access_token']}"
        content = None
        if step.body is not None:
            headers["Content-Type"] = "application/json"
            content = orjson.dumps(self._filled(step.body))
        return await self.outbound.request(
            step.method, self.url + str(self._filled(step.path)), headers=headers, content=content,
            within=min(left, _REQUEST_SECONDS),
        )  # fmt: skip

    async def _many(self, steps: Iterable[Step], requests: int) -> None:
        """So many reads, a few at once: a share of them that fails shows only in many."""
        reads = [step for step in steps if step.method == "GET" and step.nobody]
        turns = iter(list(islice(cycle(reads), requests)))
        begun, failed = time.monotonic(), 0

        async def asking() -> int:
            return sum([await self._fails(step) for step in turns])

        failed = sum(await asyncio.gather(*(asking() for _ in range(_AT_ONCE))))
        share = 100 * failed / requests
        reason = f"{failed} of {requests} failed" if share > 1 else ""
        state, took = "failed" if reason else "ok", round((time.monotonic() - begun) * 1000)
        self.found.append(Asked("system", f"answer {requests} reads", state, took, reason))

    async def _fails(self, step: Step) -> bool:
        try:
            return (await self._ask(step)).status >= 500
        except (OutboundError, NotAsExpected):
            return True

    def _knows(self, step: Step) -> bool:
        if step.account and step.account != ("given" if self.given else "new"):
            return False
        return "access_token" in self.kept and set(_NAME.findall(step.path)) <= self.kept.keys()

    def _filled(self, value: object) -> object:
        if isinstance(value, str):
            return _NAME.sub(lambda found: self.kept[found[1]], value)
        if isinstance(value, Mapping):
            return {name: self._filled(part) for name, part in value.items()}
        return value


def _at(body: object, path: str) -> object:
    """The part of an answer that `path` names: `user.email`, `items.0.id`. None where there is none."""
    for name in path.split("."):
        if isinstance(body, Mapping):
            body = body.get(name)
        elif isinstance(body, list) and name.isdigit() and int(name) < len(body):
            body = body[int(name)]
        else:
            return None
    return body
