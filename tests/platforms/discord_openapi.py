"""Checks request bodies against Discord's own description of its API (OpenAPI 3.1)."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012, Schema

from .discord_refusals import Json

_DOCUMENT = "urn:discord:api"


def description_path() -> Path | None:
    """Discord's API description as a file, where the setting DISCORD_OPENAPI names one."""
    path = os.environ.get("DISCORD_OPENAPI")
    return Path(path) if path else None


class ApiDescription:
    """Discord's API description; a validator is made for a route when it is first needed."""

    def __init__(self, path: Path) -> None:
        self._document: Json = json.loads(path.read_text(encoding="utf-8"))
        _take_numbers_as_ids(self._document)
        resource: Resource[Schema] = DRAFT202012.create_resource(self._document)
        self._registry: Registry[Schema] = Registry().with_resource(_DOCUMENT, resource)
        self._validators: dict[tuple[str, str], Draft202012Validator | None] = {}

    def problem(self, method: str, route: str, body: object) -> str | None:
        """What is wrong with the JSON body of a request; None when nothing is.

        Raises:
            KeyError: the route takes no JSON body, or is not described: see `describes`.
        """
        validator = self._validator(method, route)
        if validator is None:
            raise KeyError(f"{method} {route}")
        error = best_match(validator.iter_errors(body))
        if error is None:
            return None
        where = "/".join(str(step) for step in error.absolute_path)
        return f"{where or 'the body'}: {error.message[:300]}"

    def describes(self, method: str, route: str) -> bool:
        return self._validator(method, route) is not None

    def _validator(self, method: str, route: str) -> Draft202012Validator | None:
        key = (method, route)
        if key not in self._validators:
            self._validators[key] = self._compile(method.lower(), route)
        return self._validators[key]

    def _compile(self, method: str, route: str) -> Draft202012Validator | None:
        operation = self._document["paths"].get(route, {}).get(method, {})
        content = operation.get("requestBody", {}).get("content", {})
        if "application/json" not in content:
            return None
        steps = ("paths", route, method, "requestBody", "content", "application/json", "schema")
        pointer = "".join(f"/{step.replace('~', '~0').replace('/', '~1')}" for step in steps)
        reference: dict[str, Any] = {"$ref": f"{_DOCUMENT}#{pointer}"}
        return Draft202012Validator(reference, registry=self._registry)


def _take_numbers_as_ids(document: Json) -> None:
    """Ids are described as text, yet Discord takes numbers too.

    reference, Snowflakes: the API may accept either; discord.py 2.7.1 sends recipient_id, and the
    ids of attachments, as numbers.
    """
    schemas = document.get("components", {}).get("schemas", {})
    if "SnowflakeType" in schemas:
        as_text = schemas["SnowflakeType"]
        schemas["SnowflakeType"] = {"anyOf": [as_text, {"type": "integer", "minimum": 0}]}
