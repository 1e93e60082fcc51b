"""The documentation site: `make docs` builds it from these pages and from the docstrings."""

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
