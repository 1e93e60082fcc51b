"""What several test folders share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# The first example of a test builds the grammar of a language, and machines are busy: no example has a deadline.
settings.register_profile("factcheck", deadline=None, derandomize=True)
settings.load_profile("factcheck")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def development_data() -> Path:
    """The development data beside the checkout; tests that need it are skipped where it is not there."""
    folder = ROOT.parent / "shared" / "eval"
    if not folder.is_dir():
        pytest.skip("the development data beside the checkout (../shared/eval) is not there")
    return folder
