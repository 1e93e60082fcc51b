"""Text → file: written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(path: str | Path, text: str) -> None:
    """Write UTF-8 text so that no reader ever sees half a file: a neighbour is written, then takes the place.

    A link is followed, and a file that stands keeps its permissions. Raises OSError where the folder is missing or
    closed; what stood there before then still stands.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        _write_through(target, text)
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)
        raise


def _write_through(target: Path, text: str) -> None:
    """A device or pipe (/dev/stdout) cannot be replaced; a folder raises IsADirectoryError."""
    with open(target, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def _mode(target: Path) -> int:
    """The permissions of the file that stands, else those any new file gets."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
