"""`cairn new product`: what it writes is in the house's style and works as it is; a refusal writes nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cairn import cli
from cairn.kernel.scaffold import ScaffoldError, new_product, write
from cairn.kernel.scaffold.names import singular

ROOT = Path(__file__).resolve().parents[3]
PRODUCT, NOUN = "gear_loans", "loans"
PAGES = [
    line.strip().removeprefix("$(BIN)/").split()
    for line in re.search(r"(?m)^pages:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text("utf-8"))[
        1
    ].splitlines()
]
"""What `make pages` runs: a new product is in the documents as soon as they are written anew."""
EVERY_LENGTH = [("abc", "arks"), ("loans", "loans"), ("zzzzzzzzz_zzzzzzzzzz", "abcdefghij_klmnopqrs")]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A copy of what git tracks; where there is no git, of what is not made by tools."""
    for name in _tracked():
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, target)
    return tmp_path


def _tracked() -> list[str]:
    if (ROOT / ".git").exists():
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
        return [name for name in listed.decode().split("\0") if name]
    kept = (ROOT / name for name in ("src", "migrations", "tests", "docs"))
    files = [path for folder in kept for path in folder.rglob("*") if "__pycache__" not in path.parts]
    top = [ROOT / name for name in (".importlinter", ".env.example", "pyproject.toml")]
    profiles = ROOT.glob(".env.*")
    return [path.relative_to(ROOT).as_posix() for path in (*files, *top, *profiles) if path.is_file()]


def _run(repository: Path, *command: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environ = {
        **kept,
        "PYTHONPATH": "src",
        "PYTHONPYCACHEPREFIX": f"{repository}.bytecode",  # beside it, so that each command need not compile all anew
        "AUTHORISATION_OF": f"/api/v1/{NOUN}",
    }
    tool = Path(sys.executable).with_name(command[0])
    return subprocess.run(
        [tool, *command[1:]], cwd=repository, env=environ, capture_output=True, text=True, check=False
    )


def _passes(repository: Path, *command: str) -> None:
    answer = _run(repository, *command)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def _files(repository: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(repository)): path.read_bytes()
        for path in repository.rglob("*")
        if path.is_file()
    }


@pytest.mark.unit
def test_it_writes_the_layout_of_the_house(repository: Path) -> None:
    before = _files(repository)
    written = {path.as_posix() for path in new_product(repository, PRODUCT, NOUN)}
    after = _files(repository)
    assert written == {name for name in after if before.get(name) != after[name]}
    source, tests = f"src/cairn/products/{PRODUCT}", f"tests/products/{PRODUCT}/{NOUN}"
    shared = ("__init__", "product", "permissions", "errors", "events", "ports")
    of_noun = ("__init__", "models", "rules", "queries", "actions", "schemas", "routes")
    asked = ("made", "test_create", "test_list", "test_read", "test_update", "test_delete")
    assert written == {
        *(f"{source}/{name}.py" for name in shared),
        *(f"{source}/{NOUN}/{name}.py" for name in of_noun),
        *(f"{tests}/{name}.py" for name in asked),
        f"migrations/{PRODUCT}/{PRODUCT}_0001_initial.py",
        "src/cairn/wiring.py",
        "src/cairn/kernel/settings/service.py",
        ".env.example",
    }


@pytest.mark.unit
def test_it_is_in_the_style_of_the_house(repository: Path) -> None:
    written = [path for pair in EVERY_LENGTH for path in new_product(repository, *pair)]
    files = [str(path) for path in written if path.suffix == ".py"]
    _passes(repository, "ruff", "check", "--no-cache", *files)
    _passes(repository, "ruff", "format", "--no-cache", "--check", *files)
    _passes(repository, "lint-imports", "--no-cache")


@pytest.mark.integration
def test_it_has_types(repository: Path) -> None:
    if (ROOT / ".mypy_cache").exists():
        shutil.copytree(ROOT / ".mypy_cache", repository / ".mypy_cache")
    new_product(repository, PRODUCT, NOUN)
    _passes(repository, "mypy")


@pytest.mark.integration
def test_it_works_and_keeps_every_promise(repository: Path) -> None:
    new_product(repository, PRODUCT, NOUN)
    for command in PAGES:
        _passes(repository, *command)
    table = (repository / "tests/promises/authorisation.csv").read_text(encoding="utf-8")
    assert "loans_read,gear-loans:loan:read,user,2xx,404,404\n" in table
    assert "loans_delete,gear-loans:loan:delete,moderator,2xx,403,404\n" in table
    apart = (
        "test_borders",
        "test_fuzz",
        "test_dashboards",
        "test_database_guard",
        "test_lean_process",
        "test_secrets",
    )
    ignored = [f"--ignore=tests/promises/{name}.py" for name in apart]
    # the table was written from the program's answers a moment ago
    ignored += [
        "--deselect",
        "tests/promises/test_authorisation.py::test_the_program_answers_as_the_table_says",
    ]
    answer = _run(
        repository, "python", "-m", "pytest", "-q", "-p", "no:cacheprovider", *ignored,
        f"tests/products/{PRODUCT}", "tests/promises",
    )  # fmt: skip
    assert answer.returncode == 0, answer.stdout
    assert "passed" in answer.stdout


@pytest.mark.unit
@pytest.mark.parametrize(
    ("name", "noun", "says"),
    [
        ("catalogue", "things", "already"),
        ("Gear", "things", "cannot name a product"),
        ("gear-loans", "things", "cannot name a product"),
        ("../gear", "things", "cannot name a product"),
        ("ge", "things", "cannot name a product"),
        ("g" * 21, "things", "cannot name a product"),
        ("import", "things", "word of Python"),
        ("match", "things", "word of Python"),
        ("kernel", "things", "schema of that name"),
        ("relay", "things", "uses the name for something else"),
        (PRODUCT, "thing", "say its plural"),
        (PRODUCT, "items", "is a noun of 'catalogue' already"),
        (PRODUCT, "classes", "means something else"),
        (PRODUCT, "rows", "means something else"),
        (PRODUCT, "T", "cannot name a noun"),
    ],
)
def test_a_bad_name_is_one_line_and_nothing_is_written(
    repository: Path, name: str, noun: str, says: str
) -> None:
    before = _files(repository)
    with pytest.raises(ScaffoldError) as refused:
        new_product(repository, name, noun)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)
    assert _files(repository) == before


@pytest.mark.unit
def test_twice_is_refused(repository: Path) -> None:
    new_product(repository, PRODUCT, NOUN)
    with pytest.raises(ScaffoldError, match="already"):
        new_product(repository, PRODUCT, "others")


@pytest.mark.unit
def test_a_planned_product_is_known_to_the_settings_already(repository: Path) -> None:
    settings = repository / "src/cairn/kernel/settings/service.py"
    text = settings.read_text(encoding="utf-8").replace('"status",', f'"{PRODUCT}",')
    settings.write_text(text, encoding="utf-8")
    new_product(repository, PRODUCT, NOUN)
    assert settings.read_text(encoding="utf-8") == text


@pytest.mark.unit
def test_a_wiring_without_its_table_is_left_alone(repository: Path) -> None:
    wiring = repository / "src/cairn/wiring.py"
    wiring.write_text(
        wiring.read_text(encoding="utf-8").replace("    return {\n", "    return  {\n"), encoding="utf-8"
    )
    before = _files(repository)
    with pytest.raises(ScaffoldError, match=r"wiring\.py has lost the place"):
        new_product(repository, PRODUCT, NOUN)
    assert _files(repository) == before


@pytest.mark.unit
def test_what_fails_half_way_leaves_nothing(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.rename

    def full(path: Path, target: Path) -> Path:
        if "migrations" in str(target):
            raise OSError(28, "No space left on device")
        return real(path, target)

    before = _files(repository)
    monkeypatch.setattr(write.Path, "rename", full)
    with pytest.raises(OSError, match="No space left"):
        new_product(repository, PRODUCT, NOUN)
    assert _files(repository) == before


@pytest.mark.unit
def test_the_shell_door_says_what_it_wrote(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)
    answer = CliRunner().invoke(cli.app, ["new", "product", PRODUCT, "--noun", NOUN])
    assert answer.exit_code == 0, answer.output
    assert f"src/cairn/products/{PRODUCT}/product.py" in answer.output


@pytest.mark.unit
@pytest.mark.parametrize(
    ("plural", "one"),
    [("things", "thing"), ("entries", "entry"), ("boxes", "box"), ("classes", "class"), ("status", "status")],
)
def test_one_of_them(plural: str, one: str) -> None:
    assert singular(plural) == one
