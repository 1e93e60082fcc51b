"""What takes long to make → a file in the user's cache folder, and back."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path


def kept_path(name: str) -> Path:
    """Where something of this name is kept."""
    return user_cache_path("factcheck") / name


def read_kept(path: Path, key: str) -> dict[str, Any] | None:
    """The mapping as kept; None where there is none, or it is damaged or lacks `key`."""
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) and key in content else None


def keep(path: Path, content: dict[str, Any]) -> None:
    """Keep it, all at once, so that nobody reads half of it; a folder that cannot be written is no error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False)
        Path(draft).replace(path)
    except (OSError, UnicodeEncodeError):
        return
