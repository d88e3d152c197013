"""Write deploy/grafana/*.json: `python -m tools.write_dashboards`. Panels are said here in a line each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "deploy" / "grafana"
_SOURCE = {"type": "prometheus", "uid": "${datasource}"}
_WIDTH, _HEIGHT, _ACROSS = 8, 7, 3


@dataclass(frozen=True, slots=True)
class Panel:
    """A curve for each query. `unit` is Grafana's; `limit` draws the promise."""

    title: str
    unit: str
    queries: Sequence[tuple[str, str]]
    limit: float | None = None


def rate(name: str, by: str = "", where: str = "") -> str:
    """Of a counter, per second."""
    chosen = f"{name}{{{where}}}" if where else name
    return f"sum{f' by ({by})' if by else ''} (rate({chosen}[$__rate_interval]))"


def quantile(share: float, name: str, by: str = "") -> str:
    labels = f"le, {by}" if by else "le"
    return f"histogram_quantile({share}, sum by ({labels}) (rate({name}_bucket[$__rate_interval])))"


_BACKUPS = (
    ("Newest backup", "s", "time() - max by (kind) (backup_last_success_timestamp_seconds)"),
    ("Size of it", "bytes", "max by (kind) (backup_last_size_bytes)"),
    ("Backups: failed, and files missed", "short", "sum(backup_failures_total) or max(backup_damaged_files)"),
)
DASHBOARDS: dict[str, tuple[str, Sequence[Panel]]] = {
    "overview": (
        "Cairn: overview and service levels",
        (
            Panel(
                "Availability, 30 days",
                "percentunit",
                (
                    (
                        (
                            '1 - sum(increase(http_requests_total{status=~"5.."}[30d]))'
                            " / sum(increase(http_requests_total[30d]))"
                        ),
                        "availability",
                    ),
                ),
                0.999,
            ),
            Panel(
                "Errors by our fault",
                "percentunit",
                (("cairn:errors:ratio_rate5m", "5 minutes"), ("cairn:errors:ratio_rate1h", "1 hour")),
                0.001,
            ),
            Panel("95th percentile", "s", (("cairn:request_duration_seconds:p95_5m", "p95"),), 0.2),
            Panel("Requests", "reqps", (("cairn:requests:rate5m", "requests"),)),
            Panel("Cache hits", "percentunit", (("cairn:cache_hits:ratio_rate15m", "hits"),), 0.85),
            Panel(
                "Use of the connection pools",
                "percentunit",
                (("cairn:db_connection_pool:use_ratio", "{{pool}}"),),
                0.8,
            ),
            Panel("Services", "short", (("service_up", "{{name}}"),)),
            Panel("Age of the oldest job that is due", "s", (("max(jobs_lag_seconds)", "lag"),), 60),
            Panel(
                "Processes",
                "short",
                (("process_count", "processes"), ("changes(process_start_time_seconds[1h])", "starts")),
            ),
            Panel("Processor time", "percentunit", ((rate("process_cpu_seconds_total"), "cores"),)),
            Panel("Memory", "bytes", (("process_resident_memory_bytes", "resident"),)),
            Panel("Lag of the event loop", "s", (("event_loop_lag_seconds", "lag"),)),
            Panel(
                "Log problems",
                "short",
                (
                    (rate("log_problems_total", "level"), "{{level}}"),
                    (rate("log_lines_dropped_total", "sink"), "dropped, {{sink}}"),
                ),
            ),
            Panel(
                "What the products do",
                "short",
                (("topk(12, sum by (event) (rate(facts_committed_total[$__rate_interval])))", "{{event}}"),),
            ),
            Panel("What runs", "short", (("cairn_build_info", "{{version}}, {{environment}}"),)),
        ),
    ),
    "http": (
        "Cairn: HTTP",
        (
            Panel("Requests by status", "reqps", ((rate("http_requests_total", "status"), "{{status}}"),)),
            Panel(
                "Busiest endpoints",
                "reqps",
                (
                    (
                        "topk(10, sum by (endpoint) (rate(http_requests_total[$__rate_interval])))",
                        "{{endpoint}}",
                    ),
                ),
            ),
            Panel("Being served now", "short", (("http_requests_in_progress", "requests"),)),
            Panel(
                "Percentiles",
                "s",
                (
                    (quantile(0.5, "http_request_duration_seconds"), "p50"),
                    (quantile(0.95, "http_request_duration_seconds"), "p95"),
                    (quantile(0.99, "http_request_duration_seconds"), "p99"),
                ),
                0.2,
            ),
            Panel(
                "Slowest endpoints",
                "s",
                (("topk(10, cairn:request_duration_seconds:p95_by_endpoint_5m)", "{{endpoint}}"),),
                0.2,
            ),
            Panel(
                "Failures by our fault",
                "reqps",
                (
                    (rate("http_requests_total", "endpoint", 'status=~"5.."'), "{{endpoint}}"),
                    (rate("http_unhandled_errors_total"), "unhandled"),
                ),
            ),
            Panel(
                "Refusals",
                "reqps",
                (("topk(12, sum by (code) (rate(http_refusals_total[$__rate_interval])))", "{{code}}"),),
            ),
            Panel("Bytes received", "Bps", ((rate("http_request_size_bytes_sum"), "received"),)),
            Panel("Bytes sent", "Bps", ((rate("http_response_size_bytes_sum"), "sent"),)),
            Panel(
                "Idempotency",
                "reqps",
                (
                    (rate("idempotency_replays_total"), "replays"),
                    (rate("idempotency_conflicts_total"), "conflicts"),
                ),
            ),
            Panel(
                "Calls to others",
                "reqps",
                ((rate("outbound_requests_total", "host, outcome"), "{{host}}, {{outcome}}"),),
            ),
            Panel(
                "Calls to others, p95",
                "s",
                (
                    (quantile(0.95, "outbound_request_duration_seconds", "host"), "{{host}}"),
                    ("outbound_breaker_open", "left alone: {{host}}"),
                ),
            ),
        ),
    ),
    "database": (
        "Cairn: database",
        (
            Panel("Statements", "short", ((rate("db_queries_total", "operation"), "{{operation}}"),)),
            Panel(
                "Duration of statements, p95",
                "s",
                ((quantile(0.95, "db_query_duration_seconds", "operation"), "{{operation}}"),),
            ),
            Panel(
                "Slow and failed statements",
                "short",
                (
                    (rate("db_slow_queries_total", "operation"), "slow {{operation}}"),
                    (rate("db_queries_failed_total", "operation"), "failed {{operation}}"),
                ),
            ),
            Panel(
                "Connections",
                "short",
                (
                    ("sum by (pool) (db_connection_pool_active)", "active, {{pool}}"),
                    ("sum by (pool) (db_connection_pool_open)", "open, {{pool}}"),
                    ("sum by (pool) (db_connection_pool_size)", "most, {{pool}}"),
                ),
            ),
            Panel(
                "Waiting for a connection",
                "short",
                (
                    ("sum by (pool) (db_connection_pool_waiting)", "waiting, {{pool}}"),
                    (rate("db_connection_timeouts_total"), "gave up"),
                ),
            ),
            Panel("How long they waited, p95", "s", ((quantile(0.95, "db_connection_wait_seconds"), "p95"),)),
            Panel(
                "Connections made and lost",
                "short",
                (
                    (rate("db_connections_opened_total", "pool"), "opened, {{pool}}"),
                    (rate("db_connections_lost_total", "pool"), "lost, {{pool}}"),
                    (rate("db_connection_failures_total"), "could not be made"),
                ),
            ),
            Panel("Transactions run again", "short", ((rate("db_retries_total", "reason"), "{{reason}}"),)),
            Panel("Long exports and imports", "short", (("db_long_places_active", "active"),)),
            Panel(
                "The server's connections",
                "short",
                (("db_server_connections", "{{state}}"), ("db_server_max_connections", "most")),
            ),
            Panel(
                "Longest statement and transaction",
                "s",
                (
                    ("db_server_longest_query_seconds", "statement"),
                    ("db_server_longest_transaction_seconds", "transaction"),
                ),
            ),
            Panel("Size", "bytes", (("db_server_size_bytes", "database"),)),
            Panel("Log archived", "s", (("max(db_server_archive_age_seconds)", "age"),), 300),
        ),
    ),
    "cache": (
        "Cairn: cache and Redis",
        (
            Panel("Hits", "percentunit", (("cairn:cache_hits:ratio_rate15m", "hits"),), 0.85),
            Panel("Hit rate as the program says it", "percent", (("cache_hit_rate", "hit rate"),), 85),
            Panel("Hits by layer", "short", ((rate("cache_hits_total", "cache_type"), "{{cache_type}}"),)),
            Panel(
                "Misses by layer", "short", ((rate("cache_misses_total", "cache_type"), "{{cache_type}}"),)
            ),
            Panel("Redis answers", "short", (("redis_up", "processes"),)),
            Panel(
                "Outages of Redis",
                "short",
                (
                    (rate("redis_outages_total"), "outages"),
                    (rate("redis_unasked_total"), "not asked meanwhile"),
                ),
            ),
            Panel("Questions to Redis, p95", "s", ((quantile(0.95, "redis_duration_seconds"), "p95"),)),
        ),
    ),
    "jobs": (
        "Cairn: jobs and mail",
        (
            Panel("Age of the oldest job that is due", "s", (("max(jobs_lag_seconds)", "lag"),), 60),
            Panel(
                "Queued and running",
                "short",
                (("sum(jobs_queued)", "queued"), ("sum(jobs_running)", "running")),
            ),
            Panel(
                "Done",
                "short",
                ((rate("jobs_done_total"), "done"), (rate("jobs_retried_total"), "tried again")),
            ),
            Panel("Dead", "short", (("sum(jobs_dead)", "dead"),)),
            Panel("Failures", "short", ((rate("jobs_failed_total"), "failed"),)),
            *(Panel(title, unit, ((query, "{{kind}}"),)) for title, unit, query in _BACKUPS),
            Panel("Mails", "short", ((rate("mail_sent_total", "way, status"), "{{way}}, {{status}}"),)),
            Panel(
                "Sending a mail, p95",
                "s",
                ((quantile(0.95, "mail_send_duration_seconds", "way"), "{{way}}"),),
            ),
        ),
    ),
    "security": (
        "Cairn: accounts and security",
        (
            Panel("Sign-ins", "short", ((rate("auth_login_total", "status"), "{{status}}"),)),
            Panel(
                "Accounts locked",
                "short",
                (
                    ("sum(increase(auth_account_lockouts_total[1h]))", "in an hour"),
                    (
                        "sum by (change) (increase(auth_accounts_locked_total[1h]))",
                        "by administrators: {{change}}",
                    ),
                ),
            ),
            Panel(
                "Refresh tokens that came again",
                "short",
                (("sum(increase(auth_refresh_reuse_total[1h]))", "in an hour"),),
            ),
            Panel("Secrets refused", "short", ((rate("auth_secrets_refused_total", "code"), "{{code}}"),)),
            Panel(
                "Forbidden and not found",
                "reqps",
                ((rate("http_requests_total", "status", 'status=~"401|403|404|429"'), "{{status}}"),),
            ),
            Panel(
                "Second factors",
                "short",
                (
                    (rate("auth_second_factor_total", "status"), "{{status}}"),
                    (rate("auth_factor_changes_total", "change"), "{{change}}"),
                    (rate("auth_recovery_codes_used_total"), "recovery codes"),
                ),
            ),
            Panel(
                "Registrations and password resets",
                "short",
                (
                    (rate("auth_registrations_total"), "registrations"),
                    (rate("auth_password_resets_total", "stage"), "resets {{stage}}"),
                    (rate("auth_password_changes_total"), "changes"),
                ),
            ),
            Panel("Codes refused", "short", ((rate("auth_codes_refused_total"), "mailed codes"),)),
            Panel("API keys", "short", ((rate("auth_api_keys_total", "change"), "{{change}}"),)),
            Panel(
                "Sessions",
                "short",
                (
                    (rate("auth_refreshes_total"), "refreshed"),
                    (rate("auth_sessions_ended_total", "how"), "ended: {{how}}"),
                ),
            ),
            Panel(
                "Exports and erasures",
                "short",
                (
                    (rate("account_exports_total"), "exports"),
                    (rate("account_erasures_total", "stage"), "erasures: {{stage}}"),
                ),
            ),
            Panel(
                "Roles and providers",
                "short",
                (
                    (rate("auth_role_changes_total"), "roles"),
                    (rate("auth_provider_links_total", "change"), "{{change}}"),
                ),
            ),
            Panel(
                "Password hashing",
                "short",
                (("password_hashing_active", "active"), (rate("password_hashing_refused_total"), "refused")),
            ),
            Panel("One hash, p95", "s", ((quantile(0.95, "password_hash_duration_seconds"), "p95"),)),
            Panel("Vault", "short", ((rate("vault_operations_total", "operation"), "{{operation}}"),)),
        ),
    ),
}


def dashboard(name: str) -> str:
    """The JSON that Grafana imports."""
    title, panels = DASHBOARDS[name]
    source = {"name": "datasource", "type": "datasource", "query": "prometheus", "label": "Prometheus"}
    written = {
        "uid": f"cairn-{name}", "title": title, "tags": ["cairn"], "schemaVersion": 39, "version": 1,
        "editable": True, "refresh": "30s", "time": {"from": "now-6h", "to": "now"}, "timezone": "utc",
        "templating": {"list": [source]}, "panels": list(_drawn(panels)),
    }  # fmt: skip
    return json.dumps(written, indent=1, ensure_ascii=False) + "\n"


def _drawn(panels: Sequence[Panel]) -> Iterator[dict[str, object]]:
    for number, panel in enumerate(panels):
        steps: list[dict[str, object]] = [{"color": "green", "value": None}]
        if panel.limit is not None:
            steps.append({"color": "red", "value": panel.limit})
        style = "line" if panel.limit is not None else "off"
        yield {
            "id": number + 1, "type": "timeseries", "title": panel.title, "datasource": _SOURCE,
            "gridPos": {
                "h": _HEIGHT, "w": _WIDTH, "x": number % _ACROSS * _WIDTH, "y": number // _ACROSS * _HEIGHT,
            },
            "fieldConfig": {"overrides": [], "defaults": {
                "unit": panel.unit, "min": 0, "thresholds": {"mode": "absolute", "steps": steps},
                "custom": {"drawStyle": "line", "fillOpacity": 8, "thresholdsStyle": {"mode": style}},
            }},
            "targets": [
                {"refId": chr(65 + place), "expr": query, "legendFormat": legend, "datasource": _SOURCE}
                for place, (query, legend) in enumerate(panel.queries)
            ],
        }  # fmt: skip


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for known in DASHBOARDS:
        (FOLDER / f"{known}.json").write_text(dashboard(known), encoding="utf-8")
        print(FOLDER / f"{known}.json")
