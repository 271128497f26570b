# Every target makes its own environment in .venv: Python 3.11 or newer and make are enough.

PYTHON ?= python3
BIN := .venv/bin
OUTPUT ?= output
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help venv demo test check format bench bench-questions bench-pictures docs site pins clean

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

venv:  ## create or refresh .venv from the pinned list
	@$(PYTHON) scripts/environment.py

demo: venv  ## build the shipped examples into output/, check, measure and query them
	$(BIN)/oversight build examples -o $(OUTPUT)
	$(BIN)/oversight verify --graph $(OUTPUT)/graph.ttl
	$(BIN)/oversight evaluate examples
	@echo "Next: open $(OUTPUT)/graph.html, or take the tour in README.md"

test:  ## run the tests (as root on Debian: installs Chromium, Virtuoso and Java if missing)
	@$(PYTHON) scripts/environment.py --tests
	$(BIN)/python -m pytest $(ARGS)

check: venv  ## format, lint, types and the floors of extraction, without changing anything
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/evaluation/test_floors.py

format: venv  ## put the code into the house format
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: venv  ## measure start-up, speed beside jieba, linearity and hostile texts (FILE=... for own texts)
	$(BIN)/python scripts/bench.py $(FILE)

bench-questions: venv  ## measure every saved question on a graph of a million triples
	$(BIN)/python scripts/big_graph.py 1000000 .big.nt
	$(BIN)/python scripts/big_graph.py 10000 .small.nt
	$(BIN)/python scripts/bench_questions.py .big.nt .small.nt
	rm -f .big.nt .small.nt

bench-pictures: venv  ## measure pictures beside their SPARQL and in headless Chromium
	@$(PYTHON) scripts/environment.py --tests
	$(BIN)/python scripts/big_graph.py 1000000 .big.nt
	$(BIN)/python scripts/bench_pictures.py .big.nt
	rm -f .big.nt

docs: venv  ## regenerate the pages that are made from the code
	$(BIN)/python scripts/make_pages.py
	$(BIN)/python scripts/make_reference.py

site: venv  ## build the documentation as a site in site/, strictly
	$(BIN)/python scripts/make_site.py

pins: venv  ## resolve constraints.txt anew (needs uv)
	uv pip compile --quiet --universal --fork-strategy fewest --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-annotate --no-header --upgrade \
	  --extra dev pyproject.toml --output-file constraints.txt

clean:  ## remove .venv and every cache
	rm -rf .venv dist build site .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
