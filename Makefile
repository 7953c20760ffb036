# Two words do all the set-up on a machine with Python >= 3.11 and make: `make demo` and `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ROOMS  := bot handlers posts storage tickets meetings playground

.PHONY: demo install test check format golden languages holidays kills year reconnects whens duties compare drafts forms lock clean help

help:            ## the words this Makefile knows
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 18

demo: $(VENV)/.installed      ## a team's week, no Slack account needed
	@$(BIN)/convener demo

install: $(VENV)/.installed   ## what is needed to run it, and nothing more

test: $(VENV)/.developing     ## the whole test suite
	@$(BIN)/pytest -n auto --dist worksteal

check: $(VENV)/.developing    ## formatting, linting, types, import contracts, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/pytest -n auto --dist worksteal

format: $(VENV)/.developing   ## put the code into its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

golden: $(VENV)/.developing   ## write the golden minutes and calendar anew, to be looked at before they are committed
	UPDATE_GOLDEN=1 $(BIN)/pytest tests/meetings/minutes tests/posts/feed

languages: $(VENV)/.developing  ## the names of months and weekdays in other languages, from dateparser
	$(BIN)/python scripts/languages.py

kills: $(VENV)/.developing    ## the long kill harness: COUNT meetings, two kills at each
	$(BIN)/python -m tests.harness.kills --count $(or $(COUNT),300)

year: $(VENV)/.developing     ## the kill harness over a simulated year: COUNT kills, 500 unless set
	$(BIN)/python -m tests.harness.year --count $(or $(COUNT),500)

reconnects: $(VENV)/.developing  ## how long commands go unheard after each way a connection to Slack dies, RUNS times
	$(BIN)/python -m benchmarks.reconnecting --runs $(or $(RUNS),10)

whens: $(VENV)/.developing    ## the long test of the grammar of dates: every form on ROUNDS days of each weekday and year
	$(BIN)/python -m tests.harness.whens --rounds $(or $(ROUNDS),2)

duties: $(VENV)/.developing   ## every instant of duty from 2020 to 2036 in zones of every kind, against an oracle
	$(BIN)/python -m tests.harness.instants

compare: $(VENV)/.developing  ## how well and how fast absences are read, beside other readers of dates
	@$(BIN)/python -m venv .peers
	@.peers/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-develop.txt
	@.peers/bin/python -m pip install --quiet --disable-pip-version-check -r benchmarks/peers/requirements.txt
	.peers/bin/python -m benchmarks.absences

drafts: $(VENV)/.developing   ## how long a draft waits for five ticket systems of which three give no figures
	$(BIN)/python -m benchmarks.drafting

forms: $(VENV)/.developing    ## write the list of forms in docs/absences.md anew
	$(BIN)/python -m scripts.absence_forms

holidays: $(VENV)/.developing ## write the index of names of holidays anew, after an update of its library
	$(BIN)/python -m scripts.holiday_words

lock: $(VENV)/.developing     ## update the locked dependencies
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade --no-emit-index-url --custom-compile-command "make lock" --group build pyproject.toml --output-file requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade --no-emit-index-url --no-strip-extras --custom-compile-command "make lock" --group develop pyproject.toml --output-file requirements-develop.txt

clean:           ## forget the virtual environment and every cache
	rm -rf $(VENV) .peers .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Convener needs Python 3.11 or newer; try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python's venv module is missing (on Debian and Ubuntu: apt install python3-venv)"; rm -rf $(VENV); exit 1; }

$(VENV)/.installed: requirements.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing Convener into $(VENV) (once)..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.developing: requirements-develop.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing Convener and its development tools into $(VENV) (once)..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-develop.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.installed
