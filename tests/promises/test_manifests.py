"""Kubernetes, Render, Railway and systemd: what is committed for them is valid, confined, and speaks
of what there is."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from cairn.kernel.settings import Settings, load_settings
from tests.stacks import ROOT, profile

pytestmark = pytest.mark.unit

KUBERNETES = "1.34"
UNITS = ROOT / "deploy" / "systemd"
ROOTS = {"cairn-certificates.service", "cairn-nginx.service"}
"""They begin as root: one writes where nginx reads its key, the other listens on port 80."""
OVERLAYS = ("staging", "production")
Part = dict[str, object]
needs_kubectl = pytest.mark.skipif(shutil.which("kubectl") is None, reason="kubectl is missing")
needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze (Debian: systemd) is missing"
)


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Part]]:
    """Both overlays, rendered once, and valid by the published schemas."""
    folder, files = tmp_path_factory.mktemp("rendered"), []
    for name in OVERLAYS:
        made = subprocess.run(
            ["kubectl", "kustomize", ROOT / "deploy" / "k8s" / "overlays" / name],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        files.append(folder / f"{name}.yaml")
        files[-1].write_text(made.stdout, encoding="utf-8")
    said = subprocess.run(
        [Path(sys.executable).parent / "kubernetes-validate", "--strict", "-k", KUBERNETES, *files],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert said.returncode == 0, said.stdout + said.stderr
    return {
        file.stem: list(yaml.load_all(file.read_text(encoding="utf-8"), yaml.CSafeLoader)) for file in files
    }


def _of_kind(objects: list[Part], *kinds: str) -> Iterator[Part]:
    return (made for made in objects if made["kind"] in kinds)


def _pods(objects: list[Part]) -> Iterator[tuple[str, Part]]:
    for made in _of_kind(objects, "Deployment", "Job", "CronJob"):
        spec = made["spec"]["jobTemplate"]["spec"] if made["kind"] == "CronJob" else made["spec"]
        yield made["metadata"]["name"], spec["template"]["spec"]


@needs_kubectl
def test_every_pod_is_confined_and_limited(rendered: dict[str, list[Part]]) -> None:
    for objects in rendered.values():
        pods = dict(_pods(objects))
        assert {"cairn-api", "cairn-worker", "cairn-beat", "cairn-migrate", "cairn-backup"} <= pods.keys()
        for name, pod in pods.items():
            whole = pod["securityContext"]
            assert whole["runAsNonRoot"] is True, name
            assert whole["seccompProfile"] == {"type": "RuntimeDefault"}, name
            assert pod["automountServiceAccountToken"] is False, name
            for container in [*pod["containers"], *pod.get("initContainers", [])]:
                confined = container["securityContext"]
                assert confined["readOnlyRootFilesystem"] is True, name
                assert confined["allowPrivilegeEscalation"] is False, name
                assert confined["capabilities"] == {"drop": ["ALL"]}, name
                assert container["resources"].keys() == {"limits", "requests"}, name
                assert re.fullmatch(r"(cairn|postgres):\d+(\.\d+)+", container["image"]), name


@needs_kubectl
def test_what_is_named_is_there(rendered: dict[str, list[Part]]) -> None:
    for environment, objects in rendered.items():
        assert {made["metadata"].get("namespace") for made in objects if made["kind"] != "Namespace"} == {
            f"cairn-{environment}"
        }
        made_maps = {made["metadata"]["name"] for made in _of_kind(objects, "ConfigMap")}
        components = {
            made["spec"]["template"]["metadata"]["labels"]["app.kubernetes.io/component"]
            for made in _of_kind(objects, "Deployment")
        }
        for name, pod in _pods(objects):
            named = {
                source["configMapRef"]["name"]
                for container in pod["containers"]
                for source in container["envFrom"]
            }
            assert named <= made_maps, name
            assert {volume["secret"]["secretName"] for volume in pod["volumes"] if "secret" in volume} <= {
                "cairn-secrets", "cairn-owner-secrets",
            }, name  # fmt: skip
        for made in _of_kind(objects, "PodDisruptionBudget"):
            assert made["spec"]["selector"]["matchLabels"]["app.kubernetes.io/component"] in components
        (service,) = _of_kind(objects, "Service")
        assert service["spec"]["selector"] == {"app.kubernetes.io/component": "api"}
        deployments = {made["metadata"]["name"] for made in _of_kind(objects, "Deployment")}
        (scaler,) = _of_kind(objects, "HorizontalPodAutoscaler")
        assert scaler["spec"]["scaleTargetRef"]["name"] in deployments
        denied = next(
            made for made in _of_kind(objects, "NetworkPolicy") if made["metadata"]["name"] == "default-deny"
        )
        assert denied["spec"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}


@needs_kubectl
def test_probes_ask_what_there_is_and_a_pod_leaves_in_time(rendered: dict[str, list[Part]]) -> None:
    paths = json.loads((ROOT / "docs" / "openapi.json").read_text(encoding="utf-8"))["paths"]
    longest = Settings.model_fields["graceful_timeout"].default + 2.5
    for objects in rendered.values():
        pods = dict(_pods(objects))
        (container,) = pods["cairn-api"]["containers"]
        for kind, path in (("startup", "live"), ("liveness", "live"), ("readiness", "ready")):
            assert container[f"{kind}Probe"]["httpGet"] == {"path": f"/health/{path}", "port": "http"}
            assert f"/health/{path}" in paths
        waited = container["lifecycle"]["preStop"]["sleep"]["seconds"]
        assert pods["cairn-api"]["terminationGracePeriodSeconds"] > waited + longest
        for name in ("cairn-worker", "cairn-beat"):
            (container,) = pods[name]["containers"]
            assert container["livenessProbe"]["exec"]["command"] == ["cairn", "doctor", "--ready"]
            assert pods[name]["terminationGracePeriodSeconds"] > longest


@needs_kubectl
@pytest.mark.parametrize("environment", OVERLAYS)
def test_cairn_starts_with_the_settings_of_an_overlay(
    environment: str, rendered: dict[str, list[Part]], tmp_path: Path
) -> None:
    maps = {made["metadata"]["name"]: made["data"] for made in _of_kind(rendered[environment], "ConfigMap")}
    subprocess.run([ROOT / "deploy/compose/make_secrets.sh", tmp_path], check=True, capture_output=True)
    _give(
        tmp_path,
        "postgresql://cairn:x@db.internal/cairn?sslmode=require",
        "rediss://:x@redis.internal:6379/0",
    )
    for name, pod in _pods(rendered[environment]):
        environ: dict[str, str] = {}
        for container in pod["containers"]:
            for source in container["envFrom"]:
                environ |= maps[source["configMapRef"]["name"]]
            environ |= {said["name"]: said["value"] for said in container.get("env", [])}
        assert {key for key in environ if not _is_setting(key)} <= {"RESTORE_DATABASE_URL"}, name
        here = {key: value.replace("/run/secrets/cairn", str(tmp_path)) for key, value in environ.items()}
        assert load_settings(here).environment == environment, name


def _give(folder: Path, database: str, redis: str) -> None:
    """What a managed service would say, and what only its customer knows."""
    given = {"database_url": database, "database_admin_url": database, "redis_url": redis, "broker_url": redis,
             "s3_access_key_id": "id", "s3_secret_access_key": "key"}  # fmt: skip
    for name, value in given.items():
        (folder / name).unlink(missing_ok=True)
        (folder / name).write_text(value, encoding="utf-8")


def _is_setting(name: str) -> bool:
    fields = Settings.model_fields
    return name.lower() in fields or name.removesuffix("_FILE").lower() in fields


def test_render_and_railway_speak_of_what_there_is() -> None:
    paths = json.loads((ROOT / "docs" / "openapi.json").read_text(encoding="utf-8"))["paths"]
    blueprint = yaml.safe_load((ROOT / "render.yaml").read_text(encoding="utf-8"))
    web, redis = blueprint["services"]
    assert (ROOT / web["dockerfilePath"]).is_file()
    assert web["healthCheckPath"] in paths
    assert [said["key"] for said in web["envVars"] if not _is_setting(said["key"])] == []
    named = {said["key"]: said for said in web["envVars"]}
    assert named["REDIS_URL"]["fromService"]["name"] == redis["name"]
    assert named["DATABASE_URL"]["fromDatabase"]["name"] == blueprint["databases"][0]["name"]
    for name, said in named.items():
        if re.search(r"(KEY|KEYS|KEKS|TOKEN|PASSWORD)$", name):
            assert "value" not in said, name
    railway = json.loads((ROOT / "railway.json").read_text(encoding="utf-8"))
    assert (ROOT / railway["build"]["dockerfilePath"]).is_file()
    assert railway["deploy"]["healthcheckPath"] in paths
    assert railway["deploy"]["preDeployCommand"] == [web["preDeployCommand"]] == ["cairn migrate up"]


@needs_systemd
def test_systemd_understands_the_units_and_confines_them(tmp_path: Path) -> None:
    units = sorted([*UNITS.glob("*.service"), *UNITS.glob("*.timer")])
    assert len(units) == 10
    verified = subprocess.run(
        ["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    elsewhere = re.compile(
        r"Command (/srv/cairn/current/|/usr/bin/certbot)\S* is not executable: No such file or directory"
    )
    assert [line for line in verified.stderr.splitlines() if not elsewhere.search(line)] == []
    ours = [unit for unit in units if unit.suffix == ".service" and unit.name not in ROOTS]
    rated = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--threshold=20", "--no-pager", *ours],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert rated.returncode == 0, [line for line in rated.stdout.splitlines() if "Overall" in line]


def test_units_run_what_there_is(tmp_path: Path) -> None:
    subprocess.run([ROOT / "deploy/compose/make_secrets.sh", tmp_path], check=True, capture_output=True)
    _give(tmp_path, "postgresql://cairn:x@127.0.0.1/cairn", "redis://:x@127.0.0.1:6379/0")
    said = profile(UNITS / "cairn.env")
    here = {name: value.replace("/etc/cairn/secrets", str(tmp_path)) for name, value in said.items()}
    assert load_settings({**here, "HOST": "127.0.0.1", "PORT": "8001", "METRICS_PORT": "18001"}).workers == 2
    for unit in UNITS.glob("*.service"):
        for line in re.findall(r"^Environment=(.*)$", unit.read_text(encoding="utf-8"), re.MULTILINE):
            assert [pair for pair in line.split() if not _is_setting(pair.partition("=")[0])] == [], unit.name
    for timer in UNITS.glob("*.timer"):
        (started,) = re.findall(r"^Unit=(\S+)$", timer.read_text(encoding="utf-8"), re.MULTILINE)
        assert (UNITS / re.sub(r"@\w+\.", "@.", started)).is_file(), timer.name
