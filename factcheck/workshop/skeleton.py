"""Language, claim type and name → a rule to fill in."""

from __future__ import annotations

from typing import get_args

from pydantic import TypeAdapter, ValidationError

from factcheck.claims import Outcome
from factcheck.errors import FactcheckError, UnknownName
from factcheck.mentions.ruleset import CLAIM_TYPES
from factcheck.rulebook import Rulebook
from factcheck.rulebook.schema import Name

_GIVES = {"casualties": f"gives: {{outcome: {get_args(Outcome)[0]}}}   # {', '.join(get_args(Outcome))}"}
_TEMPLATE = """\
# {language}/{type}.yaml in a folder of your own. Try it: factcheck rules test {language}/{type}/{name} --rules FOLDER
# The values that a pattern can hold: <number> <person> <money> <percentage> <measurement> <duration> <date> <time>
claim: {type}
words:
  thing: [REPLACE]             # words that a pattern calls <thing>; REPLACE~ has every ending of the language
rules:
  - name: {name}
    about: REPLACE what the rule finds, in one line
    patterns:
      - "value:<number> noun:<thing>"   # captures: value is what the claim states, noun what is counted
{gives}    examples:                  # at least two; what must be found in [brackets]
      - text: "REPLACE [12 REPLACE] were seen."
      - text: "REPLACE [about 300 REPLACE] came."
    non_examples:              # at least one that looks alike and must not be found, and why
      - text: "REPLACE came at 12."
        because: it is a time
"""


def skeleton(rules: Rulebook, language: str, type: str, name: str) -> str:
    """A rule file with one rule to fill in. Raises FactcheckError for a language, type or name that cannot be."""
    if language not in rules.languages:
        raise UnknownName("language", language, rules.languages)
    if type not in CLAIM_TYPES:
        raise UnknownName("claim type", type, CLAIM_TYPES)
    try:
        TypeAdapter(Name).validate_python(name)
    except ValidationError as error:
        raise FactcheckError(
            f"{name!r} is no name of a rule. Write lower-case words with hyphens: dead-on-roads."
        ) from error
    gives = f"    {_GIVES[type]}\n" if type in _GIVES else ""
    return _TEMPLATE.format(language=language, type=type, name=name, gives=gives)
