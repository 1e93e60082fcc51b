"""The documentation site: `make docs` builds it from these pages and from the docstrings."""

import re
from typing import Any

from sphinx.application import Sphinx

from factcheck import __version__

project = "factcheck"
author = "the factcheck authors"
version = release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "factcheck"
html_copy_source = False
html_show_sphinx = False
html_static_path: list[str] = []
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
autodoc_member_order = "bysource"
autodoc_type_aliases = {name: name for name in ("AnyClaim", "Engine", "Moment")}
default_role = "literal"  # docstrings write `names` as Markdown does


def setup(app: Sphinx) -> None:
    """An alias within a tuple is shown by its name alone."""
    app.connect("autodoc-process-signature", _plain_aliases)


def _plain_aliases(
    app: Sphinx, what: str, name: str, thing: Any, options: Any, signature: str, returned: str
) -> tuple[str | None, ...]:
    return tuple(text and re.sub(r"TypeAliasForwardRef\('(\w+)'\)", r"\1", text) for text in (signature, returned))
