# Two commands need nothing before them but Python 3.11 or newer and make: `make run` and `make test`.
PYTHON ?= python3
CORPUS ?=
DATA ?= data
BIN := .venv/bin
QUIETLY := --quiet --disable-pip-version-check

.PHONY: run test faults fuzz lint wheel test-wheel bench lock clean

run: .venv/ready
	$(BIN)/tollbook run $(CORPUS) --data $(DATA)

test: .venv/ready lint
	$(BIN)/python -m pytest

# Runs that are killed, starved of disk and of workers, or due on a schedule; some ten minutes.
faults: .venv/ready
	$(BIN)/python -m pytest tests/faults/kills.py tests/faults/power.py tests/faults/workers.py tests/faults/disk.py tests/faults/schedules.py

# Chance bytes and texts through every reader and the transforms, a hundred times as many as in `make test`.
fuzz: .venv/ready
	TOLLBOOK_FUZZ=100 $(BIN)/python -m pytest --timeout 0 tests/warehouse/test_fuzz.py

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# A wheel in dist/ whose reading of texts mypyc has compiled: the same rows, a quarter sooner. Needs a C compiler and some
# five minutes; what it holds lies unpacked in build/compiled.
wheel: build/compiled/ready

build/compiled/ready: .venv/ready setup.py $(shell find flows transforms warehouse -name '*.py')
	rm -rf build dist
	TOLLBOOK_COMPILE=1 $(BIN)/python -m pip wheel $(QUIETLY) --no-deps --no-build-isolation --wheel-dir dist .
	$(BIN)/python -m pip install $(QUIETLY) --no-deps --target build/compiled dist/*.whl
	touch $@

# The tests of the reading, on what was compiled. The checkout's own modules stand behind it.
COMPILED := PYTHONSAFEPATH=1 PYTHONPATH=build/compiled:.

test-wheel: wheel
	$(COMPILED) $(BIN)/python -m pytest --import-mode=append tests/transforms tests/warehouse/test_fuzz.py tests/warehouse/test_nasty.py

# What tollbook is measured against is installed only for that.
bench: wheel
	$(BIN)/python -m pip install $(QUIETLY) --no-deps --require-hashes --requirement tests/benchmarks/requirements.lock
	$(COMPILED) $(BIN)/python -m tests.benchmarks

# The environment holds just what the lock names, each file checked against its hash; it is made anew when the lock
# changes. The lock names everything, so pip has nothing to resolve.
.venv/ready: requirements.lock pyproject.toml
	rm -rf .venv
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tollbook needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install $(QUIETLY) --no-deps --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install $(QUIETLY) --no-deps --no-build-isolation --editable .
	$(BIN)/python -m pip check $(QUIETLY)
	touch $@

# For developers who change the dependencies; needs uv.
lock:
	uv pip compile pyproject.toml --group dev --all-extras --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --quiet --output-file requirements.lock
	echo spacy | uv pip compile - --constraints requirements.lock --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --quiet --output-file tests/benchmarks/requirements.lock

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
