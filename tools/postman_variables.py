"""Which variable of the Postman collection holds which id: what a request creates is what later ones ask for."""

from __future__ import annotations

import re
from typing import Final, cast

from tools.openapi_examples import EXAMPLE_ID, Json, Node, Operation, operations, schema_name

OWN: Final = {
    ("/api/v1/auth/sessions", "session_id"): "auth_session_id",
    ("/api/v1/services", "name"): "service_name",
}
"""Parameters that mean another thing at these paths than elsewhere."""
VALUES: Final = {"service_name": "postgresql", "dest": "Lisbon", "name": "postgresql"}
BODIES: Final[dict[tuple[str, str], dict[str, Json]]] = {
    ("POST", "/api/v1/auth/login"): {"email": "{{email}}", "password": "{{password}}"},
    ("POST", "/api/v1/auth/refresh"): {"refresh_token": "{{refresh_token}}"},
    ("POST", "/api/v1/auth/reauthenticate"): {"password": "{{password}}"},
    ("POST", "/api/v1/auth/register"): {"email": "{{$guid}}@example.com"},
    ("POST", "/api/v1/users"): {"email": "{{$guid}}@example.com"},
    ("PATCH", "/api/v1/users/{user_id}"): {"username": "user-{{$timestamp}}"},
    ("PUT", "/api/v1/users/{user_id}"): {"username": "user-{{$timestamp}}"},
    ("POST", "/api/v1/beneficiaries/{beneficiary_id}/consents"): {"expires_at": "{{in_a_year}}"},
    ("POST", "/api/v1/sessions"): {"session_date": "2026-03-01", "beneficiary_id": "{{beneficiary_id}}"},
    ("POST", "/api/v1/beneficiaries/{beneficiary_id}/sessions"): {"session_date": "2026-03-01"},
}
"""Fields that come from the environment, or that make an example work which shows only what must be there."""
FROM_LISTS: Final = {"/api/v1/notifications": "notification_id", "/api/v1/tags": "tag_id"}
"""What nobody creates by a request: the first one of the list."""


class Variables:
    """Names and first values of the collection's variables."""

    def __init__(self, document: Node) -> None:
        self.defaults: dict[str, str] = {"access_token": "", "refresh_token": "", "token_until": "0"}
        self._by_schema: dict[str, str] = {}
        self._paths = set(cast("dict[str, Node]", document["paths"]))
        for operation in operations(document):
            for name in re.findall(r"\{(\w+)\}", operation.path):
                variable = self.of_path(operation.path, name)
                self.defaults.setdefault(variable, VALUES.get(variable, EXAMPLE_ID))
            ending = re.search(r"\{(\w+_id)\}$", operation.path)
            schema = _answered(operation)
            if ending and operation.method == "GET" and schema:
                self._by_schema.setdefault(schema, self.of_path(operation.path, ending[1]))

    def of_path(self, path: str, name: str) -> str:
        """The variable that stands for this parameter of this path."""
        for (prefix, parameter), variable in OWN.items():
            if path.startswith(prefix) and name == parameter:
                return variable
        return name

    def made_by(self, operation: Operation) -> str | None:
        """The variable that takes the id of what this operation makes."""
        if operation.method != "POST" or not {"201", "202"} & set(operation.responses):
            return None
        below = re.compile(re.escape(operation.path) + r"/\{(\w+_id)\}")
        for path in sorted(self._paths):
            if found := below.match(path):
                return self.of_path(path, found[1])
        return self._by_schema.get(_answered(operation))

    def put_in(self, operation: Operation, body: Json, field: str = "") -> Json:
        """The body with variables in place of ids, and of what the environment knows."""
        if isinstance(body, dict):
            fixed = BODIES.get((operation.method, operation.path), {}) if not field else {}
            return {name: self.put_in(operation, value, name) for name, value in body.items()} | fixed
        if isinstance(body, list):
            return [self.put_in(operation, value, field) for value in body]
        if body == EXAMPLE_ID and field in self.defaults:
            return "{{" + field + "}}"
        return body


def _answered(operation: Operation) -> str:
    """The name of the schema of what it answers first."""
    for status in ("201", "202", "200"):
        content = cast("dict[str, Node]", operation.responses.get(status, {}).get("content", {}))
        if "application/json" in content:
            return schema_name(cast("Node", content["application/json"]["schema"]))
    return ""
