"""rules/**/*.yaml → Rules: where the rules are, what they may hold, and how to read them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TypeVar

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
    "Rulebook", "WordClasses", "bundled_rules", "load_rules", "read_file",
]  # fmt: skip

ModelT = TypeVar("ModelT", bound=BaseModel)


def bundled_rules() -> Path:
    """Where the bundled rules are: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


class Rulebook(Noun):
    """Folders of rules, later ones added to the earlier; hashable, so that what is built from it can be kept."""

    roots: tuple[Path, ...]

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
        return tuple(read_file(path, model, shown=_shown(path)) for path in self.paths(language, name))


def load_rules(*folders: Path | str, bundled: bool = True) -> Rulebook:
    """The bundled rules (unless `bundled` is false) with own folders added; each folder holds `<lang>/<file>.yaml`."""
    roots = [Path(folder) for folder in folders]
    missing = [root for root in roots if not root.is_dir()]
    if missing:
        raise RuleError(RuleProblem(root.as_posix(), 0, "", "is no folder.", "Name a folder that holds de/ or en/.") for root in missing)
    return Rulebook(roots=(*((bundled_rules(),) if bundled else ()), *roots))


def _shown(path: Path) -> str:
    """How messages call a rule file: `rules/en/casualties.yaml` for the bundled ones."""
    return "/".join(("rules", *path.parts[-2:])) if path.parent.parent == bundled_rules() else path.as_posix()


