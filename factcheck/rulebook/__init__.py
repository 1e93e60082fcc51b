"""rules/**/*.yaml → Rules: where the rules are, what they may hold, and how to read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel

from factcheck.base import Noun
from factcheck.errors import RuleError, RuleProblem, UnknownName
from factcheck.rulebook.files import read_file
from factcheck.rulebook.schema import (
    ClaimRules,
    ClaimType,
    ContextRule,
    ContextRules,
    Example,
    LanguageFile,
    NonExample,
    Rule,
    WordClasses,
)

__all__ = [
    "ClaimRules", "ClaimType", "ContextRule", "ContextRules", "Example", "LanguageFile", "NonExample", "Rule",
    "Rulebook", "WordClasses", "bundled_rules", "load_rules", "read_file", "shown_path",
]  # fmt: skip

ModelT = TypeVar("ModelT", bound=BaseModel)
ValueT = TypeVar("ValueT", str, float)
EMPTY: Mapping[str, Any] = MappingProxyType({})


def bundled_rules() -> Path:
    """Where the bundled rules are: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


class Rulebook(Noun):
    """Folders of rules, later ones added to the earlier; hashable, so that what is built from it can be kept.

    `severities` (claim type or "", rule of judgement or reason, severity) and `tolerances` (claim type or "", name,
    value) are the user's own, before those of the files.
    """

    roots: tuple[Path, ...]
    severities: tuple[tuple[str, str, str], ...] = ()
    tolerances: tuple[tuple[str, str, float], ...] = ()

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that have a folder with a language.yaml, sorted."""
        return tuple(sorted({path.parent.name for root in self.roots for path in root.glob("*/language.yaml")}))

    def paths(self, language: str, name: str) -> tuple[Path, ...]:
        """The files `<language>/<name>` of all roots that have one, in the order of the roots."""
        if language not in self.languages:
            raise UnknownName("language", language, self.languages)
        return tuple(path for root in self.roots if (path := root / language / name).is_file())

    def read(self, language: str, name: str, model: type[ModelT]) -> tuple[ModelT, ...]:
        """The files `<language>/<name>` as models, in the order of the roots."""
        return tuple(_unchanged(path, model, path.stat().st_mtime_ns) for path in self.paths(language, name))


@lru_cache(maxsize=256)  # language.yaml has four readers, dates.yaml three: a quarter of all reading of rules
def _unchanged(path: Path, model: type[ModelT], changed_ns: int) -> ModelT:
    """The file as it was at a time; one that was written since is read anew."""
    return read_file(path, model, shown=shown_path(path))


Own = Mapping[str, ValueT | Mapping[str, ValueT]]  # name → value, or claim type → name → value


def load_rules(
    *folders: Path | str, bundled: bool = True, severities: Own[str] = EMPTY, tolerances: Own[float] = EMPTY
) -> Rulebook:
    """The bundled rules (unless `bundled` is false) with own folders added; each folder holds `<lang>/<file>.yaml`.

    `severities={"estimate_spread": "medium", "money": {"rounding": "low"}}` and `tolerances={"about": 0.15}` take the
    place of those in the files, for all claims or for one claim type.
    """
    roots = [Path(folder) for folder in folders]
    missing = [root for root in roots if not root.is_dir()]
    if missing:
        hint = "Name a folder that holds de/ or en/."
        raise RuleError(RuleProblem(root.as_posix(), 0, "", "is no folder.", hint) for root in missing)
    return Rulebook(
        roots=(*((bundled_rules(),) if bundled else ()), *roots),
        severities=tuple(_flat(severities)),
        tolerances=tuple(_flat(tolerances)),
    )


def _flat(own: Own[ValueT]) -> Iterator[tuple[str, str, ValueT]]:
    for name, value in sorted(own.items()):
        if isinstance(value, Mapping):
            yield from ((name, key, one) for key, one in sorted(value.items()))
        else:
            yield "", name, value


def shown_path(path: Path) -> str:
    """How messages call a rule file: `rules/en/casualties.yaml` for the bundled ones."""
    root = bundled_rules()
    return f"rules/{path.relative_to(root).as_posix()}" if path.is_relative_to(root) else path.as_posix()
