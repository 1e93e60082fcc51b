"""Words → Names: countries, places, organisations, agencies, roles and persons, with one key in every language."""

from factcheck.mentions.names.again import find_names
from factcheck.mentions.names.alike import same_name, similar
from factcheck.mentions.names.base import Form, Kind, Name, NameSpan
from factcheck.mentions.names.index import NameIndex, name_index
from factcheck.mentions.names.places import are_nested, contains, country_of
from factcheck.mentions.names.resolve import NamedPart, resolve

__all__ = [
    "Form", "Kind", "Name", "NameIndex", "NameSpan", "NamedPart", "are_nested", "contains", "country_of", "find_names",
    "name_index", "resolve", "same_name", "similar",
]  # fmt: skip
