"""Match → the values of its captured words, as the tables of the rule file say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.values.dates.schema import Plain
from factcheck.values.tokens import GLUED_HYPHEN, Tokens

Tables = Mapping[str, Mapping[str, Plain | dict[str, Plain]]]


def captured(groups: Mapping[str, tuple[int, int]], tokens: Tokens, tables: Tables) -> dict[str, Plain]:
    """The captured words by name: as the table of that name says, else as a number, else as they are.

    A table may give several fields for one word. A name that has no table takes the value of another name of the same
    words (`quarter:nth:<nth>`). `first_` and `last_` before a name are kept.
    """
    values: dict[str, Plain] = {}
    by_span: dict[tuple[int, int], Plain] = {}
    untabled: list[str] = []
    for name, span in groups.items():
        prefix = name[: name.index("_") + 1] if name.startswith(("first_", "last_")) else ""
        table = tables.get(name.removeprefix(prefix))
        value = _looked_up(tokens.words[slice(*span)], table) if table else None
        if isinstance(value, dict):
            values |= {prefix + field: plain for field, plain in value.items()}
        elif value is not None:
            values[name] = by_span[span] = value
        else:
            untabled.append(name)
    return values | {name: by_span.get(groups[name], _plain(tokens, groups[name])) for name in untabled}


def _looked_up(words: Sequence[str], table: Mapping[str, Plain | dict[str, Plain]]) -> Plain | dict[str, Plain] | None:
    """The value of the words together, or the sum of theirs (thirty-five)."""
    value = table.get(" ".join(words).lower())
    if value is not None or len(words) == 1:
        return value
    found = [table.get(word.lower()) for word in words if word != GLUED_HYPHEN]
    return sum(one for one in found if isinstance(one, int)) if all(isinstance(one, int) for one in found) else None


def _plain(tokens: Tokens, span: tuple[int, int]) -> Plain:
    text = " ".join(tokens.words[slice(*span)]).lower()
    return int(text) if text.isascii() and text.isdigit() else text
