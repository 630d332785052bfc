# shellcheck shell=sh disable=SC2034
# Shared by the scripts beside it: what the build needs, and how it is built.
# Usage: . "$(dirname "$0")/lib.sh", from a script of any folder of the tree.

set -eu
root=$(cd "$(dirname "$0")" && pwd)
until [ -e "$root/CMakePresets.json" ]; do
  [ "$root" != / ] || { echo "$0: no CMakePresets.json above it" >&2; exit 2; }
  root=$(dirname "$root")
done
cd "$root"

build_packages="g++ cmake ninja-build pkg-config ccache libcli11-dev libsqlitecpp-dev
  libhowardhinnant-date-dev libfmt-dev nlohmann-json3-dev libutf8proc-dev libsodium-dev"
test_packages="catch2 python3 sqlite3 jq bsdutils python3-jsonschema python3-icalendar
  python3-vobject chromium-headless-shell tidy poppler-utils fonts-liberation strace tzdata
  bash zsh fish man-db mandoc"
soak_packages="clang-19 libclang-rt-19-dev llvm-19 gcovr"

say() { printf '%s\n' "$*" >&2; }

# need PACKAGE...: installs the Debian packages that are missing; elsewhere says what is needed.
need() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say "This is not a Debian system. isotrack needs, by their Debian names:"
    say "  $*"
    say "On macOS: brew install cmake ninja pkg-config cli11 sqlitecpp howard-hinnant-date fmt \\"
    say "  nlohmann-json utf8proc libsodium catch2"
    say "Then: cmake --preset release && cmake --build --preset release"
    command -v cmake >/dev/null 2>&1 || exit 2
    return 0
  fi
  missing=
  for package in "$@"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  say "Installing:$missing"
  sudo=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || { say "Run as root, or install by hand:$missing"; exit 2; }
    sudo=sudo
  fi
  $sudo apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing \
    >/dev/null
}

# build PRESET [CMAKE-OPTION...]: configures once and builds.
build() {
  preset=$1
  shift
  mkdir -p "$root/build"
  launcher=
  if command -v ccache >/dev/null 2>&1; then launcher=-DCMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
  if ! cmake --preset "$preset" $launcher "$@" >"$root/build/configure.log" 2>&1; then
    cat "$root/build/configure.log" >&2
    exit 1
  fi
  cmake --build --preset "$preset" >&2
}
