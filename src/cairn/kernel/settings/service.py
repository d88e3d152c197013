"""Settings of the program itself: where it listens, what it serves, how much it takes."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field, SecretStr

from cairn.kernel.settings.kinds import Names

Environment = Literal["development", "test", "staging", "production"]


class Service(BaseModel):
    """Process"""

    environment: Environment = Field(
        "development", description="development, test, staging or production. ENV is read too."
    )
    debug: bool = Field(
        default=False, description="LOG_LEVEL is DEBUG where it is not set. Never in staging or production."
    )
    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(8000, ge=1, le=65535, description="Port to listen on.")
    workers: int = Field(1, ge=1, le=256, description="Processes of `cairn serve`. 4 in production.")
    backlog: int = Field(1024, ge=128, le=65535, description="Connections that wait to be accepted.")
    graceful_timeout: int = Field(
        15, ge=1, le=600, description="Seconds that requests in flight get after SIGTERM."
    )
    drain_seconds: float = Field(
        0.0,
        ge=0,
        le=60,
        description="Seconds before a stop in which answers end their connection and /health/ready says 503."
        " 2.5 in production.",
    )
    jobs_concurrency: int = Field(
        4, ge=1, le=200, description="Jobs that a process runs at once; long ones get half of them at most."
    )
    max_requests: int = Field(0, ge=0, description="A worker is replaced after this many requests; 0: never.")
    max_concurrency: int = Field(
        256,
        ge=1,
        le=100_000,
        description="Requests worked on at once per process; more wait 30 ms, then 503. An eighth is for sign-in.",
    )
    cairn_home: Path = Field(
        Path("var"), description="Folder for the embedded database, files, mails and made secrets."
    )
    heartbeat_file: Path | None = Field(
        None,
        description="File that worker and beat touch while they are well, for `cairn doctor --ready`.",
    )
    products: Names = Field(
        (
            "accounts",
            "travel",
            "expenses",
            "casework",
            "catalogue",
            "status",
        ),
        description="Products that are served: JSON or comma list.",
    )


class Http(BaseModel):
    """HTTP"""

    api_title: str = Field(
        "Cairn",
        description="Name of the API in `/` and OpenAPI. Where expenses are served alone: Expense Management API.",
    )
    api_version: str = Field("1.0.0", description="Version of the API in `/` and OpenAPI.")
    api_description: str = Field(
        "One kernel and six products.",
        description="Sentence on the API in `/` and OpenAPI. Expenses alone: Track and analyze personal expenses.",
    )
    public_url: str = Field(
        "http://127.0.0.1:8000",
        pattern=r"^https?://[^\s/]+",
        description="Address of the API, seen from outside.",
    )
    app_url: str | None = Field(
        None,
        pattern=r"^https?://[^\s/?#]+[^\s?#]*$",
        description="Web application that links of mails lead to; unset: pages of the API itself.",
    )
    allowed_origins: Names = Field((), description="Browser origins that may call: JSON or comma list.")
    allowed_hosts: Names = Field(
        ("localhost", "127.0.0.1", "[::1]"),
        description="Hosts that are answered, exact or *.domain: JSON or comma list. Unset: loopback, HOST.",
    )
    trusted_proxies: Names = Field(
        (), description="Networks (10.0.0.0/8) whose X-Forwarded-For is believed: JSON or comma list."
    )
    docs_enabled: bool = Field(
        default=True, description="false: /docs, /redoc and both OpenAPI addresses are 404."
    )
    security_headers: Literal["strict", "relaxed"] = Field(
        "relaxed", description="strict (with HSTS) or relaxed. strict in production."
    )
    compression_enabled: bool = Field(
        default=True, description="Answers are compressed where the client takes it."
    )
    body_limit_bytes: int = Field(
        1_048_576, ge=1024, le=1_073_741_824, description="Largest JSON body, in bytes."
    )
    upload_limit_bytes: int = Field(
        52_428_800, ge=1024, le=10_737_418_240, description="Largest uploaded file, in bytes."
    )
    metrics_port: int | None = Field(
        None, ge=1, le=65535, description="Own port for /metrics; unset: the main one."
    )
    metrics_token: SecretStr | None = Field(None, description="Bearer token that /metrics asks for.")


class Logs(BaseModel):
    """Logs, traces, errors"""

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="Least level logged.")
    log_format: Literal["console", "json"] = Field(
        "json", description="console (colour) or json (a line each). console in development."
    )
    log_file: Path | None = Field(None, description="A rotating log file besides stdout.")
    sentry_dsn: SecretStr | None = Field(None, description="Sentry project that gets unhandled errors.")
    sentry_traces_sample_rate: float = Field(
        0.1, ge=0, le=1, description="Share of requests traced to Sentry."
    )
    otel_exporter_otlp_endpoint: str | None = Field(
        None, description="OpenTelemetry collector; unset: no traces."
    )
    otel_exporter_otlp_headers: SecretStr | None = Field(
        None, description="Headers for the collector: name=value, comma separated."
    )
    otel_service_name: str = Field("cairn", description="Name of this service in traces.")
    otel_traces_sampler_arg: float = Field(1.0, ge=0, le=1, description="Share of requests traced.")
