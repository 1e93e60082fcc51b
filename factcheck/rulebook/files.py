"""rules/**/*.yaml → checked models: YAML 1.2, and errors that name file, line, key and remedy."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from factcheck.errors import RuleError, RuleProblem, advice
from factcheck.kept import keep, kept_path, read_kept

_FORMAT = 1  # of what is kept: a change of the loader makes it anew
ModelT = TypeVar("ModelT", bound=BaseModel)

_BaseLoader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Yaml12Loader(_BaseLoader):  # type: ignore[misc]
    """YAML 1.2's core types only: `no`, `on`, `12:30`, `010` and dates stay the text they are."""


_Yaml12Loader.yaml_implicit_resolvers = {}
for _tag, _regex, _first in (
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("bool", r"^(?:true|false)$", list("tf")),
    ("int", r"^[-+]?(?:0|[1-9]\d*)$", list("-+0123456789")),
    ("float", r"^[-+]?(?:0|[1-9]\d*)?\.\d+(?:[eE][-+]?\d+)?$", list("-+.0123456789")),
):
    _Yaml12Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_regex), _first)


def load_yaml(text: str) -> Any:
    """What the text holds by YAML 1.2's core types."""
    return yaml.load(text, Loader=_Yaml12Loader)


def _parsed(path: Path, text: str) -> Any:
    """What the YAML of a file holds, kept as JSON from the last time: a tenth of the time of reading YAML."""
    place = kept_path(f"rules/{path.stem}-{_digest(path.absolute().as_posix())}.json")
    made_of = f"{_FORMAT} {_digest(text)}"
    kept = read_kept(place, "content")
    if kept is not None and kept.get("made_of") == made_of:
        return kept["content"]
    content = load_yaml(text)
    if _survives_json(content):
        keep(place, {"made_of": made_of, "content": content})
    return content


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _survives_json(content: Any) -> bool:
    """Whether JSON gives back the same; it turns other keys than words into words."""
    if isinstance(content, dict):
        return all(isinstance(key, str) and _survives_json(value) for key, value in content.items())
    if isinstance(content, list):
        return all(map(_survives_json, content))
    return content is None or isinstance(content, (str, int, float))


def read_file(path: Path, model: type[ModelT], *, shown: str | None = None) -> ModelT:
    """The file as one model; `shown` is the name by which errors call it. Raises RuleError with every problem."""
    name = shown or path.as_posix()
    try:
        text = path.read_text(encoding="utf-8")
        content = _parsed(path, text)
    except UnicodeDecodeError as error:
        raise RuleError([RuleProblem(name, 0, "", "is not UTF-8.", "Save it as UTF-8.")]) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise RuleError([RuleProblem(name, line, "", f"is not YAML: {error.problem}.", column=column)]) from error
    except RecursionError as error:
        raise RuleError([RuleProblem(name, 0, "", "is nested too deeply.")]) from error
    try:
        return model.model_validate({} if content is None else content)
    except ValidationError as error:
        raise RuleError(_problems(name, yaml.compose(text, Loader=_Yaml12Loader), error, model)) from error


def _problems(name: str, node: yaml.Node | None, error: ValidationError, model: type[BaseModel]) -> list[RuleProblem]:
    found = []
    for one in error.errors():
        place = tuple(one["loc"])
        line, column = place_of(node, place)
        if one["type"] == "extra_forbidden":
            key = str(place[-1])
            hint = advice(key, _keys(model, place[:-1]))
            found.append(RuleProblem(name, line, _rule_name(node, place), f"unknown key {key!r}.", hint, column))
        else:
            where = ".".join(str(part) for part in place)
            hint = (
                advice(one["input"], one["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", "))
                if (one["type"] == "literal_error" and isinstance(one["input"], str))
                else ""
            )
            found.append(RuleProblem(name, line, _rule_name(node, place), f"{where}: {one['msg']}.", hint, column))
    return found


def place_of(node: yaml.Node | None, place: tuple[int | str, ...]) -> tuple[int, int]:
    """The line and column (from 1) of the deepest node on the way to `place`."""
    mark = node.start_mark if node is not None else None
    for part in place:
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == str(part)), None)
            if pair is None:
                continue
            mark, node = pair[0].start_mark, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            mark = node.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def place_of_rule(path: Path, rule: str) -> tuple[int, int]:
    """The line and column (from 1) where the rule of that name stands in a file, (0, 0) where it has none."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Yaml12Loader)
    except (OSError, ValueError, yaml.YAMLError):
        return 0, 0
    rules = next((value for key, value in getattr(root, "value", ()) if key.value == "rules"), None)
    for node in getattr(rules, "value", ()):
        for key, value in getattr(node, "value", ()):
            if key.value == "name" and value.value == rule:
                return value.start_mark.line + 1, value.start_mark.column + 1
    return 0, 0


def _rule_name(node: yaml.Node | None, place: tuple[int | str, ...]) -> str:
    """The `name` of the innermost entry of a list that holds `place`."""
    name = ""
    for part in place:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == str(part)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            if isinstance(node, yaml.MappingNode):
                name = next((value.value for key, value in node.value if key.value == "name"), name)
    return name


def _keys(model: Any, place: tuple[int | str, ...]) -> list[str]:
    """The keys that a model knows at `place`, found by walking its fields' annotations."""
    for part in place:
        fields = getattr(model, "model_fields", None)
        if fields is None or part not in fields:
            continue
        model = _inner_model(fields[str(part)].annotation) or model
    return sorted(getattr(model, "model_fields", {}))


def _inner_model(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _inner_model(argument)
        if found is not None:
            return found
    return None
