"""`python -m tools.run_tests [options of pytest]`: the suite, and what failed in it once more, alone.

Three tests run at once on two cores, and some of them kill, hang and flood on purpose. A test that fails beside them
and passes by itself says something of the machine, or of itself, and nothing of the program: it is named as unsteady,
and does not fail the run. More than FEW failures are no accident, and a test that fails alone fails the run.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

FEW = 4
SOME_FAILED = 1
"""pytest's exit code where tests ran and some failed; others mean that something else is wrong."""


def main(options: list[str]) -> int:
    """The exit code of the run."""
    with tempfile.TemporaryDirectory(prefix="cairn-tests-") as folder:
        code = _pytest(["-o", f"cache_dir={folder}", *options])
        failed = _failed(Path(folder))
    if code != SOME_FAILED or not 0 < len(failed) <= FEW:
        return code
    sys.stdout.write(f"\nOnce more, alone: {', '.join(failed)}\n")
    sys.stdout.flush()
    code = _pytest(["-q", "-p", "no:cacheprovider", *failed])
    if code == 0:
        sys.stdout.write("\nUnsteady, they failed beside others and passed alone:\n")
        sys.stdout.writelines(f"  {test}\n" for test in failed)
    return code


def _pytest(options: list[str]) -> int:
    return subprocess.run([sys.executable, "-m", "pytest", *options], check=False).returncode


def _failed(cache: Path) -> list[str]:
    found = cache / "v" / "cache" / "lastfailed"
    return sorted(json.loads(found.read_text(encoding="utf-8"))) if found.exists() else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
