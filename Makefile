# Two commands to know: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test check fmt bench load lock clean pages
.DEFAULT_GOAL := run

$(VENV)/.local: requirements/local.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Cairn needs Python 3.11 or newer: make run PYTHON=python3.11")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/local.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.local requirements/dev.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@touch $@

run: $(VENV)/.local  ## a served, migrated, seeded API on http://127.0.0.1:8000
	@exec $(BIN)/cairn up

check: $(VENV)/.dev  ## style, types, borders
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check  ## everything, in parallel, on a PostgreSQL of its own
	@scripts/system_packages.sh chromium nginx pgbouncer promtool:prometheus rabbitmq-server
	$(BIN)/python -m pytest -n auto --dist worksteal -q

fmt: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.dev  ## the figures of docs/performance.md, side by side with their peers
	@scripts/system_packages.sh wrk
	$(BIN)/python -m benchmarks --picture
	$(BIN)/python -m benchmarks.growth
	$(BIN)/python -m benchmarks.files
	$(BIN)/python -m benchmarks.flood
	$(BIN)/python -m benchmarks.overload
	$(BIN)/python -m benchmarks.travel
	$(BIN)/python -m benchmarks.expenses
	$(BIN)/python -m benchmarks.casework
	$(BIN)/python -m benchmarks.casework_audit

SCENARIO ?= normal
SECONDS ?= 20
load: $(VENV)/.dev  ## many users at once: SCENARIO=normal|peak|stress|spike; fails where a promise is not kept
	@scripts/system_packages.sh wrk
	$(BIN)/python -m benchmarks.load $(SCENARIO) --seconds $(SECONDS)

pages: $(VENV)/.dev  ## everything committed that is made from the code: OpenAPI, errors, settings, authorisation
	$(BIN)/cairn openapi export docs/openapi.json
	$(BIN)/python -m tools.write_env_example
	$(BIN)/python -m tools.write_errors
	$(BIN)/python -m tools.write_settings
	$(BIN)/python -m tools.write_dashboards
	$(BIN)/python -m tests.promises.authorisation --write

lock:  ## needs uv
	for name in runtime local dev; do \
	  uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	    requirements/$$name.in -o requirements/$$name.lock; done

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
