"""Rules → what those who write them need: a list, a run of the examples, a check of the files, a skeleton, a schema."""

from factcheck.workshop.examples import Failure, check, failure_of, run
from factcheck.workshop.listing import Entry, entries, entry_at, written
from factcheck.workshop.schemas import KINDS, published, schema_of
from factcheck.workshop.skeleton import skeleton
from factcheck.workshop.validate import problems_in

__all__ = [
    "KINDS", "Entry", "Failure", "check", "entries", "entry_at", "failure_of", "problems_in", "published", "run",
    "schema_of", "skeleton", "written",
]  # fmt: skip
