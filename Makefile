# make demo      from the example texts to a sheet for translators, exports/review.xlsx
# make test      all tests; TESTS="tests/mining -x" names some, or options of pytest
# make lint      style and types
# make docs      what is written from the program itself: commands, schema, domains, grammar, transcripts
# make pictures  docs/images, from the program itself; needs LibreOffice, Chromium, poppler and ImageMagick
# make site      the documentation as web pages in site/, to be read without a server or a network
# make bench     how fast it is on this machine
# make clean     remove what the targets above have made, except terms.db and exports/
#
# Everything is installed in .venv; PYTHON=… names the Python to make it with, VENV=… another folder than .venv.

SHELL := /bin/sh
VENV := .venv
TESTS :=
BIN := $(VENV)/bin
GLOSSARY := $(BIN)/python -m glossary
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
unexport GLOSSARY_DB
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test lint docs pictures site bench clean
.DELETE_ON_ERROR:

$(VENV)/program: pyproject.toml
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer found: install one from https://www.python.org/downloads/," \
		"or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Installing into $(VENV) (this takes a minute or two the first time) …" >&2
	@"$(PYTHON)" -m venv $(VENV) || { echo "Python could not make $(VENV): on Debian and Ubuntu run" \
		"«sudo apt install python3-venv», then make $(MAKECMDGOALS) again." >&2; exit 1; }
	@$(BIN)/python -m pip install -qq --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install -qq --editable '.[all]'
	@touch $@

$(VENV)/development: $(VENV)/program
	@$(BIN)/python -m pip install -qq --group dev
	@touch $@

$(VENV)/documentation: $(VENV)/program
	@$(BIN)/python -m pip install -qq --group docs
	@touch $@

demo: $(VENV)/program
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

test: $(VENV)/development
	@$(BIN)/python -m pytest $(TESTS)

lint: $(VENV)/development
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

docs: $(VENV)/program
	@$(BIN)/python tools/make_docs.py
	@$(BIN)/python tools/make_transcript.py

pictures: $(VENV)/program
	@$(BIN)/python tools/make_pictures.py

site: $(VENV)/documentation
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict
	@echo "Open site/index.html."

bench: $(VENV)/program
	@$(BIN)/python benchmarks/speed.py
	@$(BIN)/python benchmarks/analyser.py
	@$(BIN)/python benchmarks/miner.py
	@$(BIN)/python benchmarks/finding.py --write

clean:
	rm -rf .venv .venv-* site .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
