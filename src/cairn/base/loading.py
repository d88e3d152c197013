"""Imported first of all by what starts a process: nothing that modules make while they load is garbage, and to look for
it among that, again and again, costs a third of the start."""

from __future__ import annotations

import gc

gc.disable()


def loaded() -> None:
    """All modules are there, and stay: garbage is looked for from here on, and not among them."""
    gc.freeze()
    gc.enable()
