"""What a process that uses none of it does not load: an idle worker stays small (performance, memory)."""

from __future__ import annotations

import subprocess
import sys

_HEAVY = (
    "celery",
    "typer",
    "kombu",
    "obstore",
    "redis",
    "opentelemetry.sdk",
    "sentry_sdk",
    "faiss",
    "psutil",
    "numpy",
)
_BUILT = """
import sys
from cairn.kernel.settings import Settings
from cairn.main import create_app
create_app(Settings({said}))
print(*sorted(set({heavy!r}) & set(sys.modules)))
"""


def test_default_settings_load_nothing_heavy() -> None:
    assert _loaded("database_url='postgresql://127.0.0.1:1/nowhere'") == []


def test_a_redis_loads_its_client() -> None:
    """The list can see what is loaded."""
    said = "database_url='postgresql://127.0.0.1:1/nowhere', redis_url='redis://127.0.0.1:1/0'"
    assert "redis" in _loaded(said)


def _loaded(said: str) -> list[str]:
    built = _BUILT.format(said=said, heavy=_HEAVY)
    done = subprocess.run(
        [sys.executable, "-c", built], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.split()


def test_no_garbage_is_looked_for_among_what_is_loaded_and_afterwards_it_is() -> None:
    code = "import gc, cairn.cli; print(gc.get_freeze_count() > 100_000, gc.isenabled())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["True", "True"]
