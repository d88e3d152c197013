"""`python -m tools.lint_migrations`: refuses migrations that would hold up, or break, the release that is serving.

Each migration's SQL is printed as `cairn migrate up` would send it (Alembic offline, its lock_timeout first, a
transaction around it) and read by squawk, which knows what locks a statement takes and which tables are new in the same
file. A few rules that it has not stand here. A migration says `phase = "expand"` or `"contract"`; what takes away is
for a contract, after a release that no longer uses it. An exception is said in the file, with its reason:
`allowed = {"changing-column-type": "varchar(50) to text rewrites nothing"}`.
"""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from types import ModuleType

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext

from cairn.kernel.db.ddl import SAID
from cairn.kernel.db.migrate import LOCK_TIMEOUT, MIGRATIONS

BASELINE = {
    "accounts": 9, "casework": 2, "catalogue": 1, "expenses": 1, "kernel": 8, "status": 1, "travel": 9,
}  # fmt: skip
"""The first release brings the database up to these numbers, all at once and before it serves: no release was there
before, so nobody could be held up. What comes after them is looked at."""
OLDEST_POSTGRES = "15"
NOT_ASKED = {
    "prefer-bigint-over-int": "a size of a number is a question of the model, which tests of boundaries look at",
    "prefer-bigint-over-smallint": "as above",
    "require-statement-timeout": "an index of a large table takes long and holds nobody up; waits are bounded",
}
CONTRACTS = frozenset({"ban-drop-column", "ban-drop-table", "ban-drop-schema", "ban-drop-constraint"})
"""What only a contract may do."""
_MADE = re.compile(r"CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?([\w.\"]+)", re.IGNORECASE)
_CHANGED = re.compile(
    r"^\s*(?:UPDATE|DELETE FROM|TRUNCATE(?: TABLE)?) (?:ONLY )?([\w.\"]+)", re.IGNORECASE | re.MULTILINE
)
_OWN = {
    "lock-timeout-changed": (
        re.compile(r"\block_timeout\b", re.IGNORECASE),
        "`cairn migrate up` sets lock_timeout; a migration that waits for longer holds up whoever asks after it",
    ),
    "lock-table": (
        re.compile(r"^\s*LOCK (?:TABLE )?", re.IGNORECASE | re.MULTILINE),
        "a lock that is held to the end of the migration, whatever that does",
    ),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """`where`: the revision. `rule`: squawk's name, or one of ours."""

    where: str
    rule: str
    says: str

    def __str__(self) -> str:
        return f"{self.where}: {self.rule}: {self.says}"


def findings(
    versions: Path = MIGRATIONS, *, preamble: str = f"SET lock_timeout = '{LOCK_TIMEOUT:g}s';\n"
) -> list[Finding]:
    """What is wrong with the migrations of this folder that are not in the baseline."""
    modules = {path.stem: _loaded(path) for path in sorted(versions.glob("*/*.py")) if not _is_known(path)}
    printed: dict[str, str] = {}
    said: list[Finding] = []
    for name, module in modules.items():
        try:
            printed[name] = _printed(module)
        except Exception as problem:  # noqa: BLE001  whatever a migration does to fail is what is to be said
            said.append(
                Finding(
                    name, "cannot-be-printed", f"{type(problem).__name__}: it asks the database, or fails"
                )
            )
    said += [*_squawked(printed, preamble), *_own(printed)]
    return [
        finding
        for name, module in modules.items()
        for finding in _judged(name, module, [one for one in said if one.where == name])
    ]


def _is_known(path: Path) -> bool:
    number = re.match(rf"{path.parent.name}_(\d+)", path.stem)
    return number is not None and int(number[1]) <= BASELINE.get(path.parent.name, 0)


def _loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"linted_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(str(path))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _printed(module: ModuleType) -> str:
    """The SQL of its upgrade, in its transaction."""
    text = StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql",
        opts={
            "as_sql": True,
            "output_buffer": text,
            "literal_binds": True,
            "transaction_per_migration": True,
        },
    )
    with context.begin_transaction(_per_migration=True), Operations.context(context):
        module.upgrade()
    return text.getvalue()


def _squawked(printed: Mapping[str, str], preamble: str) -> Iterator[Finding]:
    if not printed:
        return
    with tempfile.TemporaryDirectory(prefix="cairn-squawk-") as folder:
        for name, text in printed.items():
            (Path(folder) / f"{name}.sql").write_text(preamble + text, encoding="utf-8")
        squawk = Path(sys.executable).with_name("squawk")
        done = subprocess.run(
            [squawk, "--pg-version", OLDEST_POSTGRES, "--reporter", "json", "--exclude", ",".join(NOT_ASKED),
             *sorted(Path(folder).iterdir())],
            capture_output=True, text=True, check=False, cwd=folder,
        )  # fmt: skip
    if done.returncode not in {0, 1}:
        raise RuntimeError(f"squawk: {done.stderr}")
    for one in json.loads(done.stdout or "[]"):
        yield Finding(Path(one["file"]).stem, one["rule_name"], one["message"])


def _own(printed: Mapping[str, str]) -> Iterator[Finding]:
    for name, text in printed.items():
        made = {table.replace('"', "") for table in _MADE.findall(text)}
        for table in _CHANGED.findall(text):
            if table.replace('"', "") not in made:
                yield Finding(
                    name,
                    "rows-changed",
                    f"rows of {table} stay locked until it ends: a job changes them, in batches",
                )
        if "CONCURRENTLY" in text and SAID[0] not in text:
            yield Finding(
                name, "concurrently", "with concurrently() of cairn.kernel.db.ddl it may wait for long"
            )
        for said in SAID:
            text = text.replace(said, "")  # noqa: PLW2901
        for rule, (pattern, says) in _OWN.items():
            if pattern.search(text):
                yield Finding(name, rule, says)


def _judged(name: str, module: ModuleType, said: list[Finding]) -> Iterator[Finding]:
    """What of this is neither allowed by its phase nor with a reason."""
    phase = getattr(module, "phase", None)
    allowed = getattr(module, "allowed", {})
    if phase not in {"expand", "contract"}:
        yield Finding(name, "phase", 'it has to say phase = "expand" or phase = "contract"')
    for finding in said:
        if finding.rule in allowed or (phase == "contract" and finding.rule in CONTRACTS):
            continue
        yield finding
    for rule, reason in allowed.items():
        if not str(reason).strip() or rule not in {finding.rule for finding in said}:
            yield Finding(name, "allowed", f"{rule} excuses nothing, or has no reason")


def main() -> None:
    found = findings()
    for finding in found:
        print(finding, file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
