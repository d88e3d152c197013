"""What the commands that products bring are given: `kernel.product.shell.Shell`, kept."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

from cairn import wiring
from cairn.kernel.product.shell import Opened
from cairn.shell.place import with_database
from cairn.shell.telling import manner, say

T = TypeVar("T")


class ProductShell:
    """Opens the program for one thing to be done, and says what came of it."""

    @property
    def as_json(self) -> bool:
        return manner.as_json

    def run(self, work: Callable[[Opened], Awaitable[T]]) -> T:
        with with_database() as settings:
            return asyncio.run(wiring.run(settings, work))

    def say(self, facts: Mapping[str, object], sentence: str) -> None:
        say(facts, sentence)
