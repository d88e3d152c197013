"""A bad release: ready, but one in four reads of `/` fails, and of all one in fifty. On PYTHONPATH of a process."""

from __future__ import annotations

from itertools import count

from cairn.kernel.web import system

_turns = count(1)
_told = system.System


class _Failing(_told):
    """What the root address asks for its name."""

    @property
    def name(self) -> str:
        if next(_turns) % 4 == 0:
            raise RuntimeError("planted")
        return "Cairn"

    @name.setter
    def name(self, _: str) -> None:
        """Whatever it is to be."""


system.System = _Failing  # type: ignore[misc]
