"""What the command's own process leaves out to start and to end sooner; a program that uses the library does not."""

from __future__ import annotations

import gc
import os
import sys
from types import ModuleType
from typing import NoReturn

_OBJECTS = 1_000_000  # so many new ones before garbage is looked for: at Python's 700 that is a tenth of the start


def hurry() -> None:
    """Put off looking for garbage, and load of spaCy what is used."""
    gc.set_threshold(_OBJECTS)
    _without_spacy_commands()


def leave(status: int) -> NoReturn:
    """End the process at once: to take all its objects apart, only to give the memory back, costs half a second."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _without_spacy_commands() -> None:
    """Keep `import spacy` from loading spaCy's own command line, a third of its time, which is of no use here."""
    if "spacy" in sys.modules:
        return
    package, info = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    package.__path__ = []
    info.info = None  # type: ignore[attr-defined]  # the one name that spaCy takes from there
    sys.modules.setdefault("spacy.cli", package)
    sys.modules.setdefault("spacy.cli.info", info)
