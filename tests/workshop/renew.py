"""The published schemas of the rule files, written anew: `python -m tests.workshop.renew`."""

from __future__ import annotations

from factcheck.reports import write_whole
from factcheck.rulebook import bundled_rules
from factcheck.workshop.schemas import published

if __name__ == "__main__":
    for name, content in published():
        write_whole(bundled_rules() / "schema" / name, content)
