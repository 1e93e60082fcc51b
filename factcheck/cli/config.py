"""`factcheck config`: what is configured, and where each value stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from factcheck.cli import options
from factcheck.cli.calls import settings_of, shown_path
from factcheck.cli.output import show


def config(config: options.Config = None, isolated: options.Isolated = False) -> None:
    """Show every value that holds here, and where it comes from."""
    settings = settings_of(config, isolated)
    rows = [(name, _written(setting.value), setting.origin) for name, setting in settings.keys.items()]
    rows += [(".".join(place), _written(setting.value), setting.origin) for place, setting in settings.own.items()]
    wide, wider = (max(len(row[n]) for row in rows) for n in (0, 1))
    path = shown_path(settings.path).as_posix() if settings.path else "no configuration file: the defaults hold"
    show("\n".join([f"# {path}", *(f"{name:<{wide}} = {value:<{wider}}  # {origin}" for name, value, origin in rows)]))


def _written(value: Any) -> str:
    """A value as it stands in the file."""
    if value is None:
        return '""'
    if isinstance(value, tuple):
        return f"[{', '.join(_written(one) for one in value)}]"
    return (
        f'"{value.as_posix() if isinstance(value, Path) else value}"' if isinstance(value, str | Path) else str(value)
    )
