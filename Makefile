# make demo    grade the sample class        make test   everything that is checked
# make bench   measure                       make prove  how many wrong functions the cases reject
# make bounds  the lowest versions allowed, and the newest, as a student     make pythons  every Python found here
PYTHON ?= python3
BIN    := .venv/bin
DEMO   := build/demo
ASKED  := $(shell sed 's/^/--only /' demo/exercises.txt)

.DEFAULT_GOAL := help
.PHONY: help demo test bench bounds pythons prove regenerate debian clean

help:
	@sed -n 's/^# //p' Makefile

demo: .venv/ready
	@$(BIN)/grader grade demo/submissions $(ASKED) --out $(DEMO) --json $(DEMO)/results.json || [ $$? = 1 ] || \
	    { echo "The demo was not graded. What this machine can do, and how to mend it: $(BIN)/grader doctor"; exit 1; }
	@echo
	@echo "The class:    $(DEMO)/report/index.html   (open it in a browser)"
	@echo "The results:  $(DEMO)/results.json"

test: export XDG_CACHE_HOME = $(CURDIR)/build/cache
test: .venv/ready
	@mkdir -p build
	@echo "== what is committed is what the bank gives"
	@$(BIN)/grader regenerate --check || { echo "The generated trees are stale. Run: $(BIN)/grader regenerate"; exit 1; }
	@echo "== style and types"
	@$(BIN)/ruff check . || { echo "Mend what ruff names; most of it does: $(BIN)/ruff check --fix ."; exit 1; }
	@$(BIN)/mypy || { echo "Mend the types that mypy names."; exit 1; }
	@echo "== tests"
	@$(BIN)/pytest -q -n 2 --dist loadgroup || { echo "A test failed. Run it alone: $(BIN)/pytest PATH::NAME"; exit 1; }
	@echo "== a quick proof: wrong functions are refused"
	@$(BIN)/grader prove --quick >build/proof.txt || \
	    { tail -n 40 build/proof.txt; echo "See all of it: $(BIN)/grader prove"; exit 1; }

bench: .venv/ready
	@$(BIN)/python -m bench

bounds pythons: .venv/ready
	@$(BIN)/python -m tests.pythons $@

prove: .venv/ready
	@$(BIN)/grader prove --jobs 2

regenerate: .venv/ready
	@$(BIN)/grader regenerate

clean:
	rm -rf .venv build

.venv/ready: pyproject.toml constraints.txt Makefile
	@$(MAKE) --no-print-directory debian
	@echo "== making .venv with $(PYTHON)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "gradschool needs Python 3.11 or newer. Name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || \
	    { echo "Python cannot make a virtual environment. On Debian or Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	@echo "== installing the pinned packages (TensorFlow is large: some minutes the first time)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[course,nbgrader,dev]' || \
	    { echo "pip could not install. Check the network, then run the same command again."; exit 1; }
	@touch .venv/ready

# what is not a Python package: the browser that the tests look with, and the two libraries of the wall
debian:
	@missing=; for p in chromium:chromium bubblewrap:bwrap; do \
	    command -v $${p#*:} >/dev/null || missing="$$missing $${p%:*}"; done; \
	ldconfig -p 2>/dev/null | grep -q libseccomp.so.2 || missing="$$missing libseccomp2"; \
	[ -z "$$missing" ] && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "== installing$$missing (Debian packages)"; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null || \
	    { echo "apt-get could not install$$missing. Going on without."; exit 0; }; \
	else echo "Not here:$$missing. On Debian or Ubuntu: sudo apt-get install$$missing. Going on without."; fi
