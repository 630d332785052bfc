#!/bin/sh
# Builds and tests this tree on another Debian, with its compiler and its libraries.
#
#     tests/install/debian.sh SUITE      such as trixie (Catch2 3, fmt 10, CLI11 2.4, g++ 14)
set -eu
. "$(dirname "$0")/lib.sh"

make_root "${1:?which suite?}"
mkdir "$bare/src"
tar -C "$root" --exclude=./build --exclude=./.git -cf - . | tar -C "$bare/src" -xf -
inside 'cd /src && scripts/test'
say "$suite: built, and every test passed"
