# The one command file: continuous integration, pre-commit and people call the same commands.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help setup demo test browser picture check format types layers rules docs golden gold false-alarms bench scale bench-values clean

help:  ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

setup: $(STAMP)  ## make the virtual environment and install everything into it

$(STAMP): pyproject.toml
	@echo "setting up $(VENV); this takes a few minutes, once"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q factcheck
	@touch $(STAMP)

demo: $(STAMP)  ## print the discrepancy reports of the bundled example stories
	@for story in fixtures/stories/*/; do \
	  case "$$story" in *draft-*) continue;; esac; \
	  echo; echo "=== $$story"; \
	  $(BIN)/factcheck check "$$story" --fail-on high || test $$? -eq 1; \
	done

test: $(STAMP)  ## set up and run all tests
	$(BIN)/python -m pytest

browser: $(STAMP)  ## drive the HTML report in Chromium (Debian: apt-get install chromium)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[browser]'
	$(BIN)/python -m pytest -m browser

picture: $(STAMP)  ## make the picture of a report in the README anew, in Chromium
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[browser]'
	$(BIN)/python docs/picture.py

check: $(STAMP) format types layers  ## formatter, linter, types, layers

format: $(STAMP)  ## formatter and linter
	$(BIN)/ruff format --check factcheck tests bench docs
	$(BIN)/ruff check factcheck tests bench docs

types: $(STAMP)  ## strict type checks
	$(BIN)/mypy

layers: $(STAMP)  ## the import contract
	$(BIN)/lint-imports

rules: $(STAMP)  ## only the tests of the rule files
	$(BIN)/python -m pytest tests/test_rules.py

docs: $(STAMP)  ## build the documentation as a site in site/; a warning or a broken link fails
	$(BIN)/python -m sphinx --fail-on-warning --keep-going -q -b html -d build/docs docs site
	@echo "open site/index.html"

golden: $(STAMP)  ## write the golden files and published schemas anew; review them as a diff
	$(BIN)/python -m tests.reports.renew
	$(BIN)/python -m tests.workshop.renew

gold: $(STAMP)  ## precision and recall per claim type and language on the gold sentences
	$(BIN)/python -m bench.gold

false-alarms: $(STAMP)  ## alerts between articles about different stories
	$(BIN)/python -m bench.false_alarms

bench: $(STAMP)  ## speed of values and claims
	$(BIN)/python -m bench.speed

scale: $(STAMP)  ## two hundred and two thousand generated articles in one run
	$(BIN)/python -m bench.scale

bench-values: $(STAMP)  ## accuracy and speed of values beside other libraries
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python -m bench.values

clean:  ## remove what the commands made
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build site
