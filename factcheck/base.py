"""What every noun of the flow has in common."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """A frozen, complete piece of data; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


NounT = TypeVar("NounT", bound=Noun)


def unchecked(kind: type[NounT], **fields: Any) -> NounT:
    """A noun of fields known to be right, all of them and in order, made as a pickle would be: that takes a tenth."""
    made = kind.__new__(kind)
    made.__setstate__(
        {
            "__dict__": fields,
            "__pydantic_fields_set__": _names(kind),
            "__pydantic_extra__": None,
            "__pydantic_private__": None,
        }
    )
    return made


@cache  # one for all nouns of a kind: nobody adds to it, and a million sets are work to keep
def _names(kind: type[Noun]) -> set[str]:
    return set(kind.model_fields)
