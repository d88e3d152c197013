"""What `cairn` runs: the shell door, and before it the one verb that is asked for every ten seconds in every container.

The shell knows every product, and takes most of a second of a core to load. Whether this container is ready is asked
without it.
"""

from __future__ import annotations

import sys
from importlib import import_module

from cairn.shell.doctor.ready import verdict

_READY = ["doctor", "--ready"]


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == _READY:
        sys.exit(verdict())
    import_module("cairn.cli").main()


if __name__ == "__main__":
    main()
