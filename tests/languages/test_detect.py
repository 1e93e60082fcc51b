import pytest

from factcheck.languages.detect import detect_language

KNOWN = ("de", "en")

GERMAN = [
    "Die Feuerwehr rückte mit 40 Leuten an, verletzt wurde niemand.",
    "Nach Angaben der Stadt fehlen noch 300 Plätze in den Kitas.",
    "Bürgermeisterin eröffnet Schwimmbad in Norderholm",
    "Polizei sucht Zeugen nach Einbruch",
    "Der Umsatz stieg um 12 Prozent auf 3,4 Millionen Euro.",
]
ENGLISH = [
    "The fire brigade sent 40 people, nobody was hurt in the blaze.",
    "According to the town, 300 nursery places are still missing.",
    "Mayor opens swimming pool near harbour",
    "Police seek witnesses after burglary",
    "Revenue rose by 12 per cent to 3.4 million euros in a year of war.",
]
NEITHER = [
    "Les pompiers ont envoyé quarante personnes, et personne n'a été blessé dans l'incendie de mardi.",
    "De brandweer stuurde veertig mensen, niemand raakte gewond bij de brand van dinsdag in de haven.",
    "Los bomberos enviaron cuarenta personas y nadie resultó herido en el incendio del martes.",
    "Straż pożarna wysłała czterdzieści osób, nikt nie został ranny we wtorkowym pożarze.",
    "Пожарные направили сорок человек, никто не пострадал.",
]


@pytest.mark.parametrize("text", GERMAN)
def test_german_is_detected_in_a_single_sentence(text):
    assert detect_language(text, KNOWN) == "de"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_detected_in_a_single_sentence(text):
    assert detect_language(text, KNOWN) == "en"


@pytest.mark.parametrize("text", NEITHER)
def test_a_language_without_rules_is_none(text):
    assert detect_language(text, KNOWN) is None


@pytest.mark.parametrize("text", ["", "12.05.2024", "Norderholm", "OK danke"])
def test_too_short_a_text_is_none(text):
    assert detect_language(text, KNOWN) is None


def test_the_order_of_the_known_languages_does_not_matter():
    assert detect_language(GERMAN[0], ("en", "de")) == "de"


def test_a_german_article_with_a_long_english_quotation_stays_german():
    text = " ".join([*GERMAN, "„We will stay as long as it takes“, sagte der Sprecher.", *GERMAN])
    assert detect_language(text, KNOWN) == "de"


def test_no_known_language_means_none():
    assert detect_language(GERMAN[0], ()) is None
