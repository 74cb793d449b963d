# make demo    from the example texts to a sheet for translators, exports/review.xlsx
# make test    all tests
# make lint    style and types
# make docs    docs/commands.md, docs/schema.md and the transcript in README.md, written from the program itself
# make bench   how fast it is on this machine
# make clean   remove what the targets above have made, except terms.db and exports/
#
# Everything is installed in .venv; PYTHON=… names the Python to make it with.

SHELL := /bin/sh
BIN := .venv/bin
GLOSSARY := $(BIN)/python -m glossary
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
unexport GLOSSARY_DB
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test lint docs bench clean
.DELETE_ON_ERROR:

.venv/program: pyproject.toml
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer found: install one from https://www.python.org/downloads/," \
		"or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Installing into .venv (this takes a minute or two the first time) …" >&2
	@"$(PYTHON)" -m venv .venv || { echo "Python could not make .venv: on Debian and Ubuntu run" \
		"«sudo apt install python3-venv», then make $(MAKECMDGOALS) again." >&2; exit 1; }
	@$(BIN)/python -m pip install -qq --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install -qq --editable '.[all]'
	@touch $@

.venv/development: .venv/program
	@$(BIN)/python -m pip install -qq --group dev
	@touch $@

demo: .venv/program
	@mkdir -p exports
	@$(GLOSSARY) mine examples/halyqaralyq_ekonomika.txt --domain economy
	@$(GLOSSARY) mine examples/quqyq.txt --domain law
	@$(GLOSSARY) mine examples/informatika.txt --domain computing
	@$(GLOSSARY) draft --to en,zh
	@$(GLOSSARY) export --review exports/review.xlsx
	@echo; $(GLOSSARY) stats
	@echo
	@echo "Nothing has been accepted on your behalf. Open exports/review.xlsx: every row is a Kazakh term with its sentence,"
	@echo "proposed translations and where they come from, and a status column to fill. Then try:"
	@echo
	@echo "    $(BIN)/glossary search одақтардың        any inflected form, any language"
	@echo "    $(BIN)/glossary review                   decide in the terminal, one key a term"
	@echo "    $(BIN)/glossary browse                   the termbase in your web browser"

test: .venv/development
	@$(BIN)/python -m pytest

lint: .venv/development
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

docs: .venv/program
	@$(BIN)/python tools/make_docs.py
	@$(BIN)/python tools/make_transcript.py

bench: .venv/program
	@$(BIN)/python benchmarks/speed.py
	@$(BIN)/python benchmarks/analyser.py
	@$(BIN)/python benchmarks/miner.py

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
