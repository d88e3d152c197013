"""What no type can say: which values go together, and which are too weak to serve strangers with."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection, Iterator
from urllib.parse import parse_qs, urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import SecretStr

from cairn.kernel.settings.casework_checks import of_casework
from cairn.kernel.settings.kinds import KEY_BYTES, key_bytes, pem_keys
from cairn.kernel.settings.model import Settings
from cairn.kernel.settings.redirects import is_safe_target
from cairn.kernel.settings.watched import SCHEMES as WATCHED
from cairn.kernel.settings.watched import SERVICES, secret_in_the_open

LEAST_SECRET = 32
_VARIETY = 10
_LIVE = ("staging", "production")
_TEMPLATE_WORDS = (
    "change", "your-", "your_", "example", "secret", "template", "default", "insecure", "placeholder",
    "password", "replace", "1234567890", "abcdefgh", "testing", "development",
)  # fmt: skip
_ENCRYPTED = {"require", "verify-ca", "verify-full"}
_SCHEMES = {
    "database_url": {"postgres", "postgresql"},
    "database_read_url": {"postgres", "postgresql"},
    "database_admin_url": {"postgres", "postgresql"},
    "redis_url": {"redis", "rediss", "unix"},
    "celery_broker_url": {"redis", "rediss", "amqp", "amqps"},
}


def of_settings(settings: Settings, given: Collection[str]) -> list[str]:
    """Problems of settings that are each well-formed; `given` names those not left to a default."""
    problems = [
        *_keys(settings),
        *_signing(settings),
        *_addresses(settings),
        *_proxies(settings),
        *_products(settings),
        *_providers(settings),
        *_files(settings, given),
        *_watched(settings),
        *of_casework(settings, given),
        *_backups(settings),
    ]
    if "secret_key" in given:
        problems += weak_secret(settings.secret_key.get_secret_value(), templates=settings.live)
    if settings.database_pool_min > settings.database_pool_max:
        problems.append("DATABASE_POOL_MIN is greater than DATABASE_POOL_MAX.")
    if settings.database_pooler == "transaction" and settings.database_admin_url is None:
        problems.append("DATABASE_POOLER=transaction needs DATABASE_ADMIN_URL, which leads past the pooler.")
    if settings.live:
        problems += [*_missing(given), *_insecure(settings)]
    return problems


def _products(settings: Settings) -> Iterator[str]:
    known = Settings.model_fields["products"].default
    for name in settings.products:
        if name not in known:
            yield f"PRODUCTS: there is no product {name!r}; there are {', '.join(known)}."


def _watched(settings: Settings) -> Iterator[str]:
    broker = settings.celery_broker_url
    addresses = {
        "rabbitmq": bool(broker and broker.get_secret_value().startswith("amqp")),
        "redis": settings.redis_url, "faiss": settings.faiss_index,
        **dict.fromkeys(("postgresql", "mail", "files", "jobs"), True),
    }  # fmt: skip
    for name in settings.status_required:
        if name not in SERVICES:
            yield f"STATUS_REQUIRED: there is no service {name!r}; there are {', '.join(SERVICES)}."
        elif not (addresses.get(name) or getattr(settings, f"{name}_url", None)):
            yield f"STATUS_REQUIRED names {name}, which has no address."
    if settings.faiss_index is not None and settings.faiss_url is not None:
        yield "FAISS_INDEX and FAISS_URL are both given; one of them says where FAISS is."


def plaintext_remote(url: str) -> bool:
    """Whether a database, Redis or broker address leads to another machine without encryption, or with one whose other
    end anybody could be."""
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    unchecked = query.get("ssl_cert_reqs", [""])[-1].lower() in {
        "none",
        "cert_none",
        "optional",
        "cert_optional",
    }
    if parts.scheme == "unix" or (parts.scheme in {"rediss", "amqps"} and not unchecked):
        return False
    if query.get("sslmode", [""])[-1] in _ENCRYPTED:
        return False
    hosts = query.get("host", [""])[-1] or parts.netloc.rpartition("@")[2]
    return not all(_near(host) for host in hosts.split(","))


def _near(host: str) -> bool:
    if not host or host.startswith(("/", "%2F", "%2f")):
        return True
    name = host[1 : host.find("]")] if host.startswith("[") else host.split(":", maxsplit=1)[0]
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name in {"", "localhost"}


def weak_secret(secret: str, *, templates: bool = True) -> Iterator[str]:
    """Why this is no SECRET_KEY; with `templates` also what looks like one of a manual."""
    if len(secret) < LEAST_SECRET:
        yield f"SECRET_KEY is shorter than {LEAST_SECRET} characters."
    elif templates and (
        len(set(secret)) < _VARIETY or any(word in secret.lower() for word in _TEMPLATE_WORDS)
    ):
        yield "SECRET_KEY is a template or a guessable value; make a random one."


def _missing(given: Collection[str]) -> Iterator[str]:
    for name in ("secret_key", "database_url"):
        if name not in given:
            yield f"{name.upper()} is missing."


def _insecure(settings: Settings) -> Iterator[str]:
    where = settings.environment
    if settings.debug:
        yield f"DEBUG is true, which {where} refuses."
    if "*" in settings.allowed_hosts:
        yield f"ALLOWED_HOSTS contains *, which {where} refuses."
    if "*" in settings.allowed_origins:
        yield f"ALLOWED_ORIGINS contains *, which {where} refuses."
    for field in _SCHEMES:
        url: SecretStr | None = getattr(settings, field)
        if url and not settings.allow_plaintext_backends and plaintext_remote(url.get_secret_value()):
            yield (
                f"{field.upper()} is remote and not encrypted (sslmode=require, rediss:// or amqps://); "
                "ALLOW_PLAINTEXT_BACKENDS=true takes it all the same."
            )
    for field in WATCHED:
        watched: SecretStr | None = getattr(settings, field)
        plain = (
            watched
            and not settings.allow_plaintext_backends
            and secret_in_the_open(watched.get_secret_value())
        )
        if watched and plain and plaintext_remote(watched.get_secret_value()):
            yield (
                f"{field.upper()} is remote, carries a password and is not encrypted; "
                "ALLOW_PLAINTEXT_BACKENDS=true takes it all the same."
            )
    bare = settings.smtp_security == "none" and not _near(settings.smtp_host or "")
    if bare and not settings.allow_plaintext_backends:
        yield "SMTP_SECURITY is none for a remote server; ALLOW_PLAINTEXT_BACKENDS=true takes it all the same."


def _addresses(settings: Settings) -> Iterator[str]:
    for field, schemes in {**_SCHEMES, **WATCHED}.items():
        url: SecretStr | None = getattr(settings, field)
        if url is None:
            continue
        try:
            parts = urlsplit(url.get_secret_value())
        except ValueError:
            yield f"{field.upper()} is not an address."
            continue
        if parts.scheme not in schemes:
            yield f"{field.upper()} does not start with one of {', '.join(sorted(schemes))}."
        elif field.startswith("database") and not parts.path.strip("/"):
            yield f"{field.upper()} names no database."


def _keys(settings: Settings) -> Iterator[str]:
    for key_id, key in settings.data_keys.items():
        if key_bytes(key.get_secret_value()) is None:
            yield f"DATA_KEYS: key {key_id!r} is not {KEY_BYTES} bytes in base64url."
    if settings.data_keys and settings.data_key_current not in settings.data_keys:
        yield "DATA_KEY_CURRENT is not the id of one of DATA_KEYS."


def _backups(settings: Settings) -> Iterator[str]:
    for key_id, key in settings.backup_keys.items():
        if key_bytes(key.get_secret_value()) is None:
            yield f"BACKUP_KEYS: key {key_id!r} is not {KEY_BYTES} bytes in base64url."
    if settings.backup_keys and settings.backup_key_current not in settings.backup_keys:
        yield "BACKUP_KEY_CURRENT is not the id of one of BACKUP_KEYS."
    if settings.live and settings.backs_up and not settings.backup_keys:
        yield "BACKUP_KEYS is missing: backups are sealed, or not made."


def _signing(settings: Settings) -> Iterator[str]:
    if settings.jwt_private_key is not None:
        keys = pem_keys(settings.jwt_private_key.get_secret_value())
        if len(keys) != 1 or not isinstance(keys[0], Ed25519PrivateKey):
            yield "JWT_PRIVATE_KEY is not one Ed25519 private key in PEM (PKCS 8, no passphrase)."
        if settings.algorithm != "EdDSA":
            yield "JWT_PRIVATE_KEY signs nothing with ALGORITHM=HS256: set ALGORITHM=EdDSA."
    if settings.jwt_previous_keys is not None:
        keys = pem_keys(settings.jwt_previous_keys.get_secret_value())
        if not keys or None in keys:
            yield "JWT_PREVIOUS_KEYS is not a series of Ed25519 keys in PEM."


def _proxies(settings: Settings) -> Iterator[str]:
    for network in settings.trusted_proxies:
        try:
            ipaddress.ip_network(network, strict=False)
        except ValueError:
            yield f"TRUSTED_PROXIES: {network!r} is not a network such as 10.0.0.0/8."


def _providers(settings: Settings) -> Iterator[str]:
    for name in ("github", "google"):
        client, secret = getattr(settings, f"{name}_client_id"), getattr(settings, f"{name}_client_secret")
        if bool(client) != bool(secret):
            given, lacks = ("ID", "SECRET") if client else ("SECRET", "ID")
            yield f"{name.upper()}_CLIENT_{given} is given and {name.upper()}_CLIENT_{lacks} is not."
    for field in ("github_url", "github_api_url", "google_issuer"):
        url: str = getattr(settings, field)
        if settings.live and not url.startswith("https:"):
            yield f"{field.upper()} is not https, which {settings.environment} refuses."
    for target in settings.oauth_redirect_urls:
        if not is_safe_target(target):
            yield f"OAUTH_REDIRECT_URLS: {target!r} is neither a whole http(s) address nor a path such as /app."
        elif settings.live and target.startswith("http:"):
            yield f"OAUTH_REDIRECT_URLS: {target!r} is not https, which {settings.environment} refuses."


def _files(settings: Settings, given: Collection[str]) -> Iterator[str]:
    """One store only, and whole."""
    if settings.s3_bucket and settings.pinata_jwt:
        yield "S3_BUCKET and PINATA_JWT are both given; files go to one store."
    if bool(settings.s3_access_key_id) != bool(settings.s3_secret_access_key):
        yield "S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are given together or not at all."
    of_s3 = {"s3_endpoint", "s3_access_key_id", "s3_secret_access_key"} & set(given)
    if of_s3 and not settings.uses_s3:
        yield f"{', '.join(sorted(name.upper() for name in of_s3))} is given and S3_BUCKET is not."
    addresses = {"s3_endpoint": settings.uses_s3, "pinata_url": settings.pinata_jwt,
                 "pinata_upload_url": settings.pinata_jwt, "pinata_gateway_url": settings.pinata_jwt}  # fmt: skip
    for field, used in addresses.items():
        url: str = getattr(settings, field) or ""
        bare = url.startswith("http:") and not _near(urlsplit(url).netloc.rpartition("@")[2])
        if used and settings.live and bare and not settings.allow_plaintext_backends:
            yield f"{field.upper()} is remote and not https; ALLOW_PLAINTEXT_BACKENDS=true takes it all the same."
