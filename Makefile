# Everything runs from here, and nothing needs to be installed first but python3 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
TOOLS := $(VENV)/.tools

.PHONY: chat setup test check format lint types contracts tests bench soak lock docs clean

setup: $(RUNTIME)           ## all that Ringback needs to run, in a folder of its own

chat: $(RUNTIME)            ## talk to Ringback in this terminal
	@$(BIN)/ringback chat

test: tests                 ## the test suite, with coverage

check: $(TOOLS) lint types contracts tests  ## all that must hold before a change lands

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Ringback needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Run: make PYTHON=/path/to/python3.11 ...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): $(VENV)/bin/python deploy/requirements.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r deploy/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(TOOLS): $(RUNTIME) tests/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r tests/requirements.txt
	@touch $@

format: $(TOOLS)            ## put the code into the house's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(TOOLS)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(TOOLS)
	$(BIN)/mypy

contracts: $(TOOLS)
	$(BIN)/lint-imports

tests: $(TOOLS)
	$(BIN)/coverage erase
	$(BIN)/pytest -n 2 --cov --cov-report=
	@echo "The rooms that must be covered whole, every branch:"
	$(BIN)/coverage report --include='bot/advice/*,bot/understanding/*,bot/engine/*' --skip-covered --fail-under=100
	@echo "The other rooms, measured:"
	$(BIN)/coverage report --omit='bot/advice/*,bot/understanding/*,bot/engine/*'

bench: $(TOOLS)             ## measure the speed; BENCH="--json FILE" also writes it down
	$(BIN)/python -m tests.bench $(BENCH)

soak: $(TOOLS)              ## kill replicas for a long time; SOAK="--minutes 60 --seed 7"
	$(BIN)/python -m tests.reliability.soak $(SOAK)

lock: $(TOOLS)              ## pin every dependency anew, with hashes
	$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --group build --output-file deploy/requirements.txt
	$(BIN)/uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --group dev --output-file tests/requirements.txt

docs: $(TOOLS)              ## make the generated parts of the documentation anew
	$(BIN)/python -m tests.docs --write

clean:                      ## remove what the other targets made
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
