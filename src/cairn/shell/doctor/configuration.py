"""What the settings alone tell."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import SecretStr

from cairn.kernel.identity.password_rules import password_problems
from cairn.kernel.mail import is_kept_in_files
from cairn.kernel.product.checks import Finding, Group, Patient, ok, skipped, warning
from cairn.kernel.settings import Settings
from cairn.kernel.settings.casework import NEEDED
from cairn.kernel.settings.checks import LEAST_SECRET, weak_secret

group = Group("configuration")
_LONGEST_ACCESS_MINUTES: Final = 60
_LONGEST_REFRESH_DAYS: Final = 30
_DEPENDS: Final = (
    ("smtp_username", "smtp_host"), ("smtp_password", "smtp_host"),
    ("otel_exporter_otlp_headers", "otel_exporter_otlp_endpoint"),
)  # fmt: skip
"""What does nothing without the other, and is not refused for it."""
_INSTEAD: Final = (("smtp_host", "zeptomail_token"), ("s3_bucket", "pinata_jwt"))
"""What is not asked where the other is given."""


@group("secret_key")
async def secret_key(patient: Patient) -> Finding:
    key = patient.settings.secret_key.get_secret_value()
    if next(weak_secret(key), None):
        return patient.fault(
            f"SECRET_KEY is short, a template or guessable (at least {LEAST_SECRET} random characters).",
            "Put the output of `openssl rand -base64 48` into SECRET_KEY.",
        )
    return ok("SECRET_KEY is long and no template.")


@group("data_keys")
async def data_keys(patient: Patient) -> Finding:
    if patient.settings.data_keys:
        return ok(f"{len(patient.settings.data_keys)} data key(s); new values are sealed.")
    return patient.fault(
        "No DATA_KEYS: second factors and provider tokens cannot be kept, because nothing seals them.",
        "Make one with `openssl rand -base64 32 | tr '+/' '-_'` and set DATA_KEYS and DATA_KEY_CURRENT.",
    )


@group("casework_keys")
async def casework_keys(patient: Patient) -> Finding:
    settings = patient.settings
    if "casework" not in settings.products:
        return skipped("Casework is not served.")
    missing = [name.upper() for name in NEEDED if not _given(settings, name)]
    if missing:
        return patient.fault(
            f"No {', '.join(missing)}: casework can keep and show no personal data.",
            "`cairn up` makes them in development; elsewhere set them, as docs/administration.md says.",
        )
    return ok(
        f"{len(settings.casework_keks)} key(s) wrap those of casework, version {settings.casework_kek_current} anew; "
        "sealed values can be looked for, anchors are signed."
    )


@group("casework_anchors")
async def casework_anchors(patient: Patient) -> Finding:
    if "casework" not in patient.settings.products:
        return skipped("Casework is not served.")
    if patient.settings.anchor_address.startswith("s3:"):
        return ok("Anchors of casework's access events go to S3.")
    if not patient.live:
        return skipped("Anchors of casework's access events are in a folder, as they are in development.")
    return warning(
        "Anchors of casework's access events are in a folder: who can change the events may reach them there.",
        "Set CASEWORK_ANCHOR_URL=s3://bucket/prefix, with object lock on the bucket.",
    )


@group("debug")
async def debug(patient: Patient) -> Finding:
    if patient.settings.debug:
        return patient.fault("DEBUG is true.", "Unset DEBUG.")
    return ok("DEBUG is off.")


@group("public_url")
async def public_url(patient: Patient) -> Finding:
    if patient.settings.public_url.startswith("https:"):
        return ok("PUBLIC_URL is https.")
    if not patient.live:
        return skipped("PUBLIC_URL is http, as it is in development.")
    return patient.fault(
        "PUBLIC_URL is not https: tokens and passwords would travel readable.",
        "Put a certificate in front and set PUBLIC_URL=https://…",
    )


@group("allowed_hosts")
async def allowed_hosts(patient: Patient) -> Finding:
    hosts = patient.settings.allowed_hosts
    if "*" in hosts:
        return patient.fault("ALLOWED_HOSTS answers to every name.", "Name the hosts of this API.")
    name = urlsplit(patient.settings.public_url).hostname or ""
    spelled = f"[{name}]" if ":" in name else name
    if spelled in hosts or any(host.startswith("*.") and name.endswith(host[1:]) for host in hosts):
        return ok(f"ALLOWED_HOSTS names {len(hosts)} host(s), the one of PUBLIC_URL among them.")
    return patient.fault(
        "ALLOWED_HOSTS lacks the host of PUBLIC_URL: whoever follows it is answered 400 bad_host.",
        "Add that host to ALLOWED_HOSTS.",
    )


@group("allowed_origins")
async def allowed_origins(patient: Patient) -> Finding:
    origins = patient.settings.allowed_origins
    if "*" in origins:
        return patient.fault(
            "ALLOWED_ORIGINS lets every website's scripts call.", "Name your applications' origins."
        )
    bare = [origin for origin in origins if origin.startswith("http:")]
    if bare and patient.live:
        return warning(f"{len(bare)} of ALLOWED_ORIGINS are http.", "Serve those applications over https.")
    application = patient.settings.app_url
    if application and _origin(application) not in {*origins, _origin(patient.settings.public_url)}:
        return warning(
            "The origin of APP_URL is not in ALLOWED_ORIGINS.", "Add it, or its browser code cannot call."
        )
    return ok(f"CORS is open to {len(origins)} named origin(s).")


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


@group("hsts")
async def hsts(patient: Patient) -> Finding:
    if patient.settings.security_headers == "strict":
        return ok("Strict security headers, HSTS among them.")
    if not patient.live:
        return skipped("Relaxed security headers, as they are in development.")
    return patient.fault("SECURITY_HEADERS is relaxed: no HSTS is sent.", "Unset SECURITY_HEADERS.")


@group("cookies")
async def cookies(patient: Patient) -> Finding:
    settings = patient.settings
    if settings.security_headers == "strict" or settings.public_url.startswith("https:"):
        return ok("Cookies are HttpOnly, SameSite and Secure.")
    if not patient.live:
        return skipped("Cookies are not Secure, so that they work over http in development.")
    return patient.fault("Cookies are not Secure.", "Set PUBLIC_URL=https://… and unset SECURITY_HEADERS.")


@group("docs")
async def docs(patient: Patient) -> Finding:
    if patient.live and patient.settings.docs_enabled:
        return warning("/docs, /redoc and OpenAPI are public.", "Set DOCS_ENABLED=false if the API is not.")
    return ok("As DOCS_ENABLED says.")


@group("registration")
async def registration(patient: Patient) -> Finding:
    if patient.live and patient.settings.registration == "open":
        return warning("REGISTRATION is open: addresses are not confirmed.", "Set REGISTRATION=verified.")
    return ok(f"REGISTRATION is {patient.settings.registration}.")


@group("admin_password")
async def admin_password(patient: Patient) -> Finding:
    given, email = patient.settings.admin_password, patient.settings.admin_email
    if given is None:
        return ok("No ADMIN_PASSWORD stands in the settings.")
    if password_problems(given.get_secret_value(), email=email):
        return patient.fault("ADMIN_PASSWORD is one that nobody could register with.", "Choose a strong one.")
    if patient.live:
        return warning(
            "ADMIN_PASSWORD still stands in the settings.", "Take it out once the first admin is made."
        )
    return ok("ADMIN_PASSWORD is strong.")


@group("tokens")
async def tokens(patient: Patient) -> Finding:
    minutes, days = patient.settings.access_token_expire_minutes, patient.settings.refresh_token_expire_days
    if minutes > _LONGEST_ACCESS_MINUTES or days > _LONGEST_REFRESH_DAYS:
        return warning(
            f"Access tokens live {minutes} min, refresh tokens {days} d.",
            f"Keep to {_LONGEST_ACCESS_MINUTES} min and {_LONGEST_REFRESH_DAYS} d: a stolen one works that long.",
        )
    return ok(f"Access tokens live {minutes} min, refresh tokens {days} d.")


@group("rate_limits")
async def rate_limits(patient: Patient) -> Finding:
    if not patient.settings.rate_limit_enabled:
        return patient.fault(
            "RATE_LIMIT_ENABLED is false: nobody is held back.", "Unset it after the load test."
        )
    return ok(f"Limits are on: {patient.settings.rate_limit_login} logins a minute and network.")


@group("processes")
async def processes(patient: Patient) -> Finding:
    settings = patient.settings
    if settings.workers > 1 and settings.redis_url is None:
        return warning(
            f"{settings.workers} workers without REDIS_URL: each counts limits for itself.",
            "Set REDIS_URL, or WORKERS=1.",
        )
    return ok(f"{settings.workers} worker(s), {'with' if settings.redis_url else 'without'} Redis.")


@group("trusted_proxies")
async def trusted_proxies(patient: Patient) -> Finding:
    proxies = patient.settings.trusted_proxies
    if any(network.endswith("/0") for network in proxies):
        return patient.fault(
            "TRUSTED_PROXIES believes everybody.", "Name the addresses of your proxies only."
        )
    if patient.live and not proxies and patient.settings.public_url.startswith("https:"):
        return warning(
            "No TRUSTED_PROXIES: behind a proxy all clients look like one, and share its limits.",
            "Name the proxy's network, such as 127.0.0.1/32, if there is one.",
        )
    return ok(f"{len(proxies)} trusted network(s).")


@group("plaintext_backends")
async def plaintext_backends(patient: Patient) -> Finding:
    if patient.settings.allow_plaintext_backends:
        return warning(
            "ALLOW_PLAINTEXT_BACKENDS is true.", "Encrypt database, Redis, broker and SMTP, and unset it."
        )
    return ok("Remote database, Redis, broker and SMTP must be encrypted.")


@group("mail")
async def mail(patient: Patient) -> Finding:
    settings = patient.settings
    if is_kept_in_files(settings):
        if not patient.live:
            return skipped("Mails are kept as files, as they are in development.")
        return patient.fault(
            "Nobody gets any mail: there is no SMTP_HOST or ZEPTOMAIL_TOKEN.", "Set one of them."
        )
    if settings.mail_from.rstrip(">").endswith("@localhost"):
        return patient.fault(
            "MAIL_FROM is an address at localhost.", "Set MAIL_FROM to an address of your domain."
        )
    return ok("Mail leaves, and its sender has a domain.")


@group("metrics")
async def metrics(patient: Patient) -> Finding:
    if patient.live and not (patient.settings.metrics_port or patient.settings.metrics_token):
        return warning("/metrics has no port and no token of its own.", "Set METRICS_PORT or METRICS_TOKEN.")
    return ok("As METRICS_PORT and METRICS_TOKEN say.")


@group("logging")
async def logging(patient: Patient) -> Finding:
    level, form = patient.settings.log_level, patient.settings.log_format
    if patient.live and (level == "DEBUG" or form != "json"):
        return warning(
            f"LOG_LEVEL is {level}, LOG_FORMAT {form}.", "Use INFO and json: programs read these lines."
        )
    return ok(f"{level} and above, as {form}.")


@group("error_reports")
async def error_reports(patient: Patient) -> Finding:
    if patient.live and patient.settings.sentry_dsn is None:
        return warning("No SENTRY_DSN: an error is in the log only.", "Set SENTRY_DSN, or alert on the log.")
    return ok("Errors are reported." if patient.settings.sentry_dsn else "Errors are in the log.")


@group("without_effect")
async def without_effect(patient: Patient) -> Finding:
    """Names only: a value may be a secret that stands under a misspelled name."""
    settings = patient.settings
    idle = [
        f"{name} (no {needs})"
        for name, needs in _DEPENDS
        if _given(settings, name) and not _given(settings, needs)
    ]
    idle += [
        f"{name} ({other} is used)"
        for name, other in _INSTEAD
        if _given(settings, name) and _given(settings, other)
    ]
    unknown = _unknown(Path(".env"))
    if not idle and not unknown:
        return ok("Every setting that is given is used.")
    said = [text.upper() for text in idle] + [f"{name} (no such setting, in .env)" for name in unknown]
    return warning(f"Without effect: {', '.join(said)}.", "Take them out, or give what they need.")


def _given(settings: Settings, name: str) -> bool:
    value = getattr(settings, name)
    return bool(value.get_secret_value() if isinstance(value, SecretStr) else value)


def _unknown(file: Path) -> list[str]:
    known = {field.upper() for field in Settings.model_fields} | {"ENV"}
    names = dotenv_values(file).keys() if file.is_file() else ()
    return sorted(name for name in names if name not in known and name.removesuffix("_FILE") not in known)
