# Line of Sight. `make` alone lists what can be made.

PYTHON ?= python3
WORKERS ?= 2
BIN := .venv/bin
LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 \
        --custom-compile-command "make lock"
WITH_SERVICES := $(BIN)/python tools/services.py --install --
PYTEST := $(BIN)/pytest -n $(WORKERS) --dist loadgroup
ON_POSTGRES := $(addprefix tests/web/,access accounts improvement performance records trackers)
DJANGO := DJANGO_SETTINGS_MODULE=lineofsight.web.settings.testing $(BIN)/python -m django

export PYTHON

.PHONY: help setup run test test-long check format bench bench-web bench-plans lock docs clean
.DEFAULT_GOAL := help

help:  ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*##  *\(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r target about; do \
	    printf '  make %-10s %s\n' "$$target" "$$about"; done

setup: .venv/ready-to-develop  ## make .venv with everything that developers need, from the pinned lists

run: .venv/ready-to-run  ## set up, then make a council that does not exist and serve the site with it
	@$(BIN)/lineofsight demonstrate

test: .venv/ready-to-develop  ## set up, then run all tests, with PostgreSQL and Spark (installed where possible)
	@$(WITH_SERVICES) $(PYTEST) --cov
	@$(WITH_SERVICES) sh -c 'test -z "$$LINEOFSIGHT_TEST_POSTGRES" || \
	    LINEOFSIGHT_DATABASE=$$LINEOFSIGHT_TEST_POSTGRES $(PYTEST) -m "not long and not browser and not one_database" $(ON_POSTGRES)'

test-long: .venv/ready-to-develop  ## run all tests and the long ones, with many more generated examples
	@$(WITH_SERVICES) $(PYTEST) -m "long or not long" --hypothesis-profile=long

check: .venv/ready-to-develop  ## check format, lint, types, import contracts, and that the reference is current
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/djhtml --check src/lineofsight/web
	$(DJANGO) makemigrations --check --dry-run
	$(BIN)/python tools/make_reference.py --check

format: .venv/ready-to-develop  ## format the code and mend what the linter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/djhtml src/lineofsight/web

bench: .venv/ready-to-develop  ## measure speed and memory, and write docs/reference/benchmarks.md
	@$(WITH_SERVICES) $(BIN)/python -m bench

bench-web: .venv/ready-to-develop  ## measure the site under load, and write docs/reference/benchmarks_of_the_site.md
	@$(BIN)/python -m bench.web

bench-plans: .venv/ready-to-develop  ## measure how well and how fast improvement plans are read
	@$(BIN)/python -m bench.plans

docs: .venv/ready-to-develop  ## write the generated reference pages
	$(BIN)/python tools/make_reference.py

lock: .venv/ready-to-develop  ## pin the newest versions that pyproject.toml and requirements/*.in allow
	$(LOCK) --upgrade --output-file requirements/dev.txt --extra postgres --extra spark --extra web pyproject.toml requirements/dev.in
	$(LOCK) --upgrade --constraints requirements/dev.txt --output-file requirements/runtime.txt --extra web pyproject.toml
	$(LOCK) --upgrade --constraints requirements/dev.txt --output-file requirements/setup.txt requirements/setup.in
	$(LOCK) --upgrade --output-file requirements/node.txt requirements/node.in

clean:  ## remove everything that was made, .venv among it
	rm -rf .venv build dist demo htmlcov .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	rm -rf spark-warehouse metastore_db derby.log node_modules src/lineofsight/web/common/static/vendor
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/ready-to-run: pyproject.toml package-lock.json tools/assets.py requirements/setup.txt requirements/runtime.txt
	@tools/set_up.sh runtime
	@touch $@

.venv/ready-to-develop: pyproject.toml package-lock.json tools/assets.py requirements/setup.txt requirements/dev.txt
	@tools/set_up.sh dev
	@touch .venv/ready-to-run $@
