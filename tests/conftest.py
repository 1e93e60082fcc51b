"""What several test folders share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def development_data() -> Path:
    """The development data beside the checkout; tests that need it are skipped where it is not there."""
    folder = ROOT.parent / "shared" / "eval"
    if not folder.is_dir():
        pytest.skip("the development data beside the checkout (../shared/eval) is not there")
    return folder
