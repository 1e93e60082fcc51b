"""What the command's own process leaves out to start sooner."""

from __future__ import annotations

import sys
from types import ModuleType


def without_spacy_commands() -> None:
    """Keep `import spacy` from loading spaCy's own command line, a third of its time, which is of no use here.

    Only for the process of the command: a program that uses the library has spaCy whole.
    """
    if "spacy" in sys.modules:
        return
    package, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    package.__path__ = []
    info.info = None  # type: ignore[attr-defined]  # the one name that spaCy takes from there
    sys.modules.setdefault("spacy.cli", package)
    sys.modules.setdefault("spacy.cli.info", info)
