#!/bin/sh
# Builds the program and its package twice, in folders of other names and depths, with another
# locale, zone and number of jobs, and asks for the same bytes. At the end the second program is
# linked once more so that it holds the name of its folder: that has to be seen.
#
#     tests/install/reproducible.sh
set -eu
. "$(dirname "$0")/../../scripts/lib.sh"

# shellcheck disable=SC2086
need $build_packages dpkg-dev file
SOURCE_DATE_EPOCH=$(dpkg-parsechangelog -l "$root/scripts/packaging/debian/changelog" -S Timestamp)
export SOURCE_DATE_EPOCH CCACHE_DISABLE=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# made FOLDER JOBS: builds a copy of the tree in FOLDER and makes the package. Joined by && because
# `quietly` asks whether it failed, and set -e does not look inside a question.
made() {
  mkdir -p "$work/$1" &&
    tar -C "$root" --exclude=./build --exclude=./.git -cf - . | tar -C "$work/$1" -xf - &&
    cd "$work/$1" &&
    cmake --preset release -DISOTRACK_TESTS=OFF &&
    cmake --build --preset release --parallel "$2" &&
    cd build/release &&
    cpack &&
    sha256sum src/cli/isotrack isotrack_*.deb >"$work/sums"
}

# quietly WORDS: shows what a step said only when it fails.
quietly() {
  "$@" >"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; exit 1; }
}

(LC_ALL=C.UTF-8 TZ=UTC && export LC_ALL TZ && quietly made one 2)
mv "$work/sums" "$work/sums.one"
(LC_ALL=C TZ=Pacific/Kiritimati && export LC_ALL TZ && quietly made another/and/deeper 1)
if ! diff "$work/sums.one" "$work/sums" >&2; then
  say "Two builds of the same sources differ."
  exit 1
fi

second=$work/another/and/deeper/build/release
quietly cmake -DCMAKE_EXE_LINKER_FLAGS="-Wl,-rpath,$second" "$second"
quietly cmake --build "$second"
if cmp -s "$work/one/build/release/src/cli/isotrack" "$second/src/cli/isotrack"; then
  say "A program that holds its folder was not seen: this test sees nothing."
  exit 1
fi
say "Two builds gave the same program and the same package; a third, spoilt one was seen."
