"""The compose stacks: valid, confined, complete, and the same where they have no reason to differ."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from cairn.cli import app
from cairn.kernel.settings import Settings, SettingsError, load_settings
from tests.stacks import ROOT, STACKS, Part, environment, profile, services, stack

pytestmark = pytest.mark.unit

COMPOSE = ROOT / "deploy" / "compose"
NEEDED = {"PUBLIC_URL": "https://api.example.net", "ALLOWED_HOSTS": "api.example.net"}
ENDS = {"migrate", "prepare", "tool"}
"""They run once: nothing asks for their health, nothing starts them again."""
NO_SHELL = {"collector"}
"""Its image holds nothing that could ask; Prometheus does."""
MADE = str(ROOT / "deploy/frontend/dist")
"""By `make frontend`."""
_PINNED = re.compile(r"^([a-z0-9-]+/)?[a-z0-9-]+:v?\d+\.\d+(\.\d+)?$")


@pytest.fixture(scope="module")
def stacks() -> dict[str, Part]:
    return {name: stack(name, NEEDED) for name in STACKS}


def _every(stacks: dict[str, Part]) -> list[tuple[str, str, Part]]:
    return [
        (name, service, said) for name, made in stacks.items() for service, said in services(made).items()
    ]


def test_they_are_valid_by_the_compose_specification() -> None:
    files = [ROOT / name for name in STACKS.values()] + [COMPOSE / "base.yml", COMPOSE / "monitoring.yml"]
    said = subprocess.run(
        [Path(sys.executable).parent / "check-jsonschema", "--builtin-schema", "vendor.compose-spec", *files],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stdout


def test_every_service_is_confined_limited_and_watched(stacks: dict[str, Part]) -> None:
    for name, service, said in _every(stacks):
        where = f"{name} {service}"
        assert said["read_only"] is True, where
        assert said["cap_drop"] == ["ALL"], where
        assert said["security_opt"] == ["no-new-privileges:true"], where
        assert said["logging"]["options"]["max-size"], where
        assert {"cpus", "memory", "pids"} == said["deploy"]["resources"]["limits"].keys(), where
        assert said["restart"] == ("no" if service in ENDS else "unless-stopped"), where
        assert not said.get("privileged"), where
        assert ("test" in said["healthcheck"]) == (service not in ENDS | NO_SHELL), where
        targets = [entry.partition(":")[0] for entry in said.get("tmpfs", [])]
        assert len(targets) == len(set(targets)), where


def test_images_are_pinned_and_name_no_registry(stacks: dict[str, Part]) -> None:
    for name, service, said in _every(stacks):
        assert said["image"] == "cairn:development" or _PINNED.match(said["image"]), f"{name} {service}"


def test_what_is_mounted_is_there(stacks: dict[str, Part]) -> None:
    for name, service, said in _every(stacks):
        for entry in [*said.get("volumes", []), *said.get("env_file", [])]:
            source = entry.partition(":")[0]
            if source.startswith(str(ROOT)):
                assert source == MADE or Path(source).exists(), f"{name} {service}: {source}"
                assert ":" not in entry or entry.endswith(":ro"), f"{name} {service}: {source}"
            elif not source.startswith("/"):
                assert source in stacks[name]["volumes"], f"{name} {service}: {source}"


def test_what_is_named_is_declared_and_what_is_declared_is_used(stacks: dict[str, Part]) -> None:
    for name, made in stacks.items():
        for section in ("networks", "secrets"):
            used = {key for said in services(made).values() for key in said.get(section, [])}
            assert used == made[section].keys(), f"{name} {section}"
        volumes = {
            entry.partition(":")[0] for said in services(made).values() for entry in said.get("volumes", [])
        }
        assert {entry for entry in volumes if "/" not in entry} == made["volumes"].keys(), name
        for said in services(made).values():
            assert said.get("depends_on", {}).keys() <= services(made).keys(), name


def test_every_variable_of_ours_is_a_setting(stacks: dict[str, Part]) -> None:
    known = {field.upper() for field in Settings.model_fields}
    for name, service, said in _every(stacks):
        if said["image"] == "cairn:development":
            unknown = {key for key in environment(said) if not {key, key.removesuffix("_FILE")} & known}
            assert unknown == set(), f"{name} {service}"


def test_only_the_proxy_is_reached_from_outside(stacks: dict[str, Part]) -> None:
    for name, service, said in _every(stacks):
        for port in said.get("ports", []):
            assert port.startswith("127.0.0.1:") or service == "nginx", f"{name} {service} {port}"
    for name in ("staging", "production"):
        networks = stacks[name]["networks"]
        assert networks["data"]["internal"] is True
        data = {
            service for service, said in services(stacks[name]).items() if "data" in said.get("networks", [])
        }
        assert not data & {"nginx", "frontend", "certbot", "grafana"}


def test_secrets_are_files_and_stand_in_no_environment(stacks: dict[str, Part]) -> None:
    secret = re.compile(r"(PASSWORD|SECRET|TOKEN|KEY|KEYS|KEKS|DATABASE_URL|REDIS_URL|BROKER_URL)$")
    for name in ("staging", "production"):
        for service, said in services(stacks[name]).items():
            inside = {f"/run/secrets/{entry}" for entry in said.get("secrets", [])}
            for key, value in environment(said).items():
                assert not secret.search(key), f"{name} {service} {key}"
                assert not value.startswith("/run/secrets/") or value in inside, f"{name} {service} {key}"


def test_staging_is_production_with_a_front_end(stacks: dict[str, Part]) -> None:
    staging, production = (str(stacks[name]) for name in ("staging", "production"))
    assert services(stacks["staging"]).keys() - services(stacks["production"]).keys() == {"frontend"}
    alike = staging.replace("172.30.21.", "172.30.20.").replace(".env.staging", ".env.production")
    alike = alike.replace("/nginx/staging:", "/nginx/site:").replace("/32,172.30.20.13/32", "/32")
    alike = (
        alike.replace(", 'frontend:172.30.20.13'", "")
        .replace("cairn-staging", "cairn-production")
        .replace("compose.staging", "compose.prod")
    )
    alike = alike.replace(
        f"'frontend': {services(stacks['staging'])['frontend']}, ".replace("172.30.21.", "172.30.20."), ""
    )
    assert alike == production


def test_pools_fit_the_database(stacks: dict[str, Part]) -> None:
    configuration = (COMPOSE / "postgres" / "postgresql.conf").read_text(encoding="utf-8")
    allowed = int(re.findall(r"^max_connections = (\d+)", configuration, re.MULTILINE)[0])
    for name in ("staging", "production"):
        most = 0
        for service in ("api-1", "api-2", "worker", "beat", "archive"):
            said = environment(services(stacks[name])[service])
            processes = int(said["WORKERS"]) if service.startswith("api") else 1
            most += processes * int(said["DATABASE_POOL_MAX"])
        assert most <= allowed - 20, name


@pytest.mark.parametrize("name", ["staging", "production"])
def test_cairn_starts_with_made_secrets_and_refuses_templates(name: str, tmp_path: Path) -> None:
    made = subprocess.run([COMPOSE / "make_secrets.sh", tmp_path], capture_output=True, text=True, check=True)
    assert made.stdout.splitlines() == [
        "still to be filled in: slack_webhook_url", "still to be filled in: smtp_password"
    ]  # fmt: skip
    whole = stack(name, profile(COMPOSE / f"{name}.env"))
    assert {path.name for path in tmp_path.iterdir()} >= whole["secrets"].keys()
    for service in ("api-1", "api-2", "worker", "beat", "migrate", "tool", "archive"):
        environ = _on_this_machine(environment(services(whole)[service]), tmp_path)
        settings = load_settings(environ)
        assert settings.environment == name
        assert settings.database_url is not None
    (tmp_path / "secret_key").chmod(0o600)
    (tmp_path / "secret_key").write_text("change-me-" * 5, encoding="utf-8")
    with pytest.raises(SettingsError, match="SECRET_KEY is a template"):
        load_settings(environ)
    again = subprocess.run(
        [COMPOSE / "make_secrets.sh", tmp_path], capture_output=True, text=True, check=True
    )
    assert "secret_key" in again.stdout  # what is there stays, also where it is wrong


def _on_this_machine(environ: dict[str, str], folder: Path) -> dict[str, str]:
    return {key: value.replace("/run/secrets", str(folder)) for key, value in environ.items()}


@pytest.mark.parametrize("tool", ["promtool", "amtool"])
def test_the_monitoring_is_understood_by_its_own_tools(tool: str, tmp_path: Path) -> None:
    program = shutil.which(tool)
    if program is None:
        pytest.skip(f"{tool} (Debian: prometheus, prometheus-alertmanager) is missing")
    if tool == "promtool":
        written = (COMPOSE / "monitoring" / "prometheus.yml").read_text(encoding="utf-8")
        (tmp_path / "token").write_text("x", encoding="utf-8")
        (tmp_path / "prometheus.yml").write_text(
            written.replace("/run/secrets/metrics_token", str(tmp_path / "token")), encoding="utf-8"
        )
        shutil.copytree(ROOT / "deploy" / "prometheus", tmp_path / "rules")
        command = [program, "check", "config", tmp_path / "prometheus.yml"]
    else:
        command = [program, "check-config", COMPOSE / "monitoring" / "alertmanager.yml"]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


def test_what_is_scraped_and_sent_is_in_the_stack(stacks: dict[str, Part]) -> None:
    known = services(stacks["staging"]).keys() | {"127.0.0.1"}
    addresses = re.compile(
        r"(?:https?://|\[\"|, \"|\")([a-z0-9.-]+):(?:9100|9093|3100|8888|3000|4318|16686|9090)\b"
    )
    files = [*(COMPOSE / "monitoring").glob("*.yml"), *(COMPOSE / "grafana").rglob("*.yml")]
    named = {host for file in files for host in addresses.findall(file.read_text(encoding="utf-8"))}
    assert {"api-1", "worker", "loki", "jaeger", "prometheus", "alertmanager"} <= named
    assert named - known - {"0.0.0.0"} == set()  # noqa: S104


def test_logs_traces_and_metrics_lead_to_each_other() -> None:
    provisioned = yaml.safe_load(
        (COMPOSE / "grafana/provisioning/datasources/datasources.yml").read_text(encoding="utf-8")
    )["datasources"]
    sources = {source["uid"]: source for source in provisioned}
    fields = {field["name"]: field for field in sources["loki"]["jsonData"]["derivedFields"]}
    line = '{"trace_id":"4bf92f3577b34da6a3ce929d0e0e4736","correlation_id":"0190-a","event":"served"}'
    found = {field["datasourceUid"]: re.findall(field["matcherRegex"], line) for field in fields.values()}
    assert found == {"jaeger": ["4bf92f3577b34da6a3ce929d0e0e4736"], "loki": ["0190-a"]}
    assert sources["jaeger"]["jsonData"]["tracesToLogsV2"]["datasourceUid"] == "loki"
    assert [target["targetUID"] for target in sources["prometheus"]["correlations"]] == ["loki"]
    collector = yaml.safe_load((COMPOSE / "monitoring/collector.yml").read_text(encoding="utf-8"))
    for pipeline in collector["service"]["pipelines"].values():
        for kind in ("receivers", "processors", "exporters"):
            assert set(pipeline[kind]) <= collector[kind].keys()


def test_rollouts_name_services_that_are_there(stacks: dict[str, Part]) -> None:
    script = (ROOT / "scripts" / "releases" / "compose.sh").read_text(encoding="utf-8")
    (rolled,) = re.findall(r"SERVICES:-([a-z0-9 -]+)}", script)
    (alongside,) = re.findall(r"ALONGSIDE:-([a-z0-9 -]+)}", script)
    assert script.count(" tool ") >= 3
    for name in ("staging", "production"):
        assert {*rolled.split(), *alongside.split(), "tool"} <= services(stacks[name]).keys()
        assert services(stacks[name])["tool"]["entrypoint"] == ["cairn"]
        assert "app" in services(stacks[name])["tool"]["networks"]


def test_every_command_is_one_of_cairn(stacks: dict[str, Part]) -> None:
    for name, service, said in _every(stacks):
        if said["image"] == "cairn:development":
            words = [word for word in said["command"] if re.fullmatch("[a-z]+", word)]
            command = get_command(app)
            for word in words:
                command = command.commands.get(word)
                assert command is not None, f"{name} {service} {words}"
