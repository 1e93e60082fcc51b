"""The models of the rule files → JSON Schema, so that editors complete and check what is written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from factcheck.errors import UnknownName
from factcheck.rulebook import ClaimRules, ContextRules, LanguageFile

KINDS: Mapping[str, type[BaseModel]] = {"claim": ClaimRules, "context": ContextRules, "language": LanguageFile}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: str) -> dict[str, Any]:
    """The JSON Schema of one kind of rule file."""
    if kind not in KINDS:
        raise UnknownName("kind of rule file", kind, KINDS)
    schema = KINDS[kind].model_json_schema()
    return {"$schema": _DIALECT, **schema, "title": f"factcheck rules: {kind}"}


def published() -> Iterator[tuple[str, str]]:
    """The published files under rules/schema/: their names and what they hold."""
    for kind in KINDS:
        yield f"{kind}.schema.json", json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"
