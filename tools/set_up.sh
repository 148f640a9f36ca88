#!/bin/sh
# Make .venv and install into it from the pinned lists only. Usage: tools/set_up.sh runtime|dev
set -eu

stop() {
    echo "Cannot set up: $*" >&2
    exit 1
}

check_python() {
    command -v "$python" >/dev/null 2>&1 ||
        stop "Python is missing. On Debian or Ubuntu: apt-get install python3 python3-venv"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "Python 3.11 or newer is needed, and '$python' is $("$python" --version). Name another with PYTHON=..."
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        stop "Python's venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"
}

# A council's network often has a certificate of its own, which the machine knows and uv by itself does not.
export UV_SYSTEM_CERTS=1

# uv is quick; where only pip has been told how to reach the packages, pip does the same from the same list.
install_pinned() {
    .venv/bin/uv pip install --python .venv/bin/python --require-hashes -r "$1" ||
        .venv/bin/python -m pip install --require-hashes -r "$1"
}

install_package() {
    .venv/bin/uv pip install --python .venv/bin/python --offline --no-deps --no-build-isolation --editable . ||
        .venv/bin/python -m pip install --no-deps --no-build-isolation --editable .
}

list=${1:?runtime or dev}
python=${PYTHON:-python3}
cd "$(dirname "$0")/.."
if ! .venv/bin/python -c '' 2>/dev/null; then
    check_python
    "$python" -m venv --clear .venv
fi
.venv/bin/python -m pip install --quiet --require-hashes -r requirements/setup.txt
install_pinned "requirements/$list.txt"
install_package
.venv/bin/python tools/assets.py || echo "The command line works; the site's pages have no style until this is mended." >&2
