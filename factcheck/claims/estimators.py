"""Who estimates: the kind of a source from the concepts and names in its wording."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.claims.base import EstimatorKind

# Concept keys of rules/<lang>/concepts.yaml, the telling ones first.
_KINDS: tuple[tuple[EstimatorKind, frozenset[str]], ...] = (
    ("police", frozenset({"police", "investigator"})),
    ("rescue", frozenset({"coast-guard", "coastguard", "firefighter", "fire-brigade", "rescuer", "rescue", "civil-protection"})),
    ("medical", frozenset({"hospital", "doctor", "clinic", "medic", "health"})),
    ("party", frozenset({"party", "opposition", "rebel", "militia", "extremist", "terrorist"})),
    ("military", frozenset({
        "army", "military", "soldier", "general", "officer-military", "general-staff", "air-force", "navy", "defence",
        "defense",
    })),
    ("court", frozenset({"court", "prosecutor", "judge", "prosecution"})),
    ("organiser", frozenset({"organiser", "organizer", "host"})),
    ("union", frozenset({"union", "trade-union"})),
    ("company", frozenset({"company", "operator", "airline", "shipping-company", "firm"})),
    ("researcher", frozenset({"researcher", "institute", "university", "scientist", "analyst", "study"})),
    ("monitor", frozenset({"monitor", "observer", "activist", "human-rights", "observatory"})),
    ("witness", frozenset({"witness", "resident", "survivor", "eyewitness"})),
    ("media", frozenset({"media", "newspaper", "broadcaster", "television", "press"})),
    ("government", frozenset({
        "government", "ministry", "minister", "authority", "intelligence", "president", "governor", "mayor", "official",
        "spokesperson",
    })),
)  # fmt: skip


def estimator_kind(keys: Collection[str], name_kinds: Collection[str]) -> EstimatorKind:
    """The first kind whose concepts the wording holds; an agency by name; a country stands for its government."""
    if "agency" in name_kinds:
        return "agency"
    for kind, telling in _KINDS:
        if telling & set(keys):
            return kind
    return "government" if "country" in name_kinds else "other"
