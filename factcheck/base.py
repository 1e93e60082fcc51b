"""What every noun of the flow has in common."""

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """A frozen, complete piece of data; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
