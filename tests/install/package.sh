#!/bin/sh
# Makes the Debian package of a build, has lintian read it, installs it where there is nothing else,
# uses it, removes it, and looks whether anything is left that should not be, or gone that should.
#
#     tests/install/package.sh BUILD      a build folder made on this machine
set -eu
. "$(dirname "$0")/lib.sh"
need lintian dpkg-dev

build=$(cd "${1:?which build folder?}" && pwd)
rm -f "$build"/isotrack_*.deb
(cd "$build" && cpack) >"$build/cpack.log" 2>&1 || { cat "$build/cpack.log" >&2; exit 1; }
package=$(echo "$build"/isotrack_*.deb)
lintian --fail-on error "$package"

make_root "$(. /etc/os-release && echo "$VERSION_CODENAME")"
cp "$package" "$bare/isotrack.deb"
inside 'apt-get update -qq
  apt-get satisfy -y -qq --no-install-recommends "$(dpkg-deb -f /isotrack.deb Depends)" >/dev/null
  useradd --create-home somebody'

# files: what is there, without what dpkg and apt keep of themselves.
files() {
  inside 'find / -xdev \( -path /proc -o -path /dev -o -path /sys -o -path /tmp -o -path /home \
      -o -path /var/lib/dpkg -o -path /var/lib/apt -o -path /var/cache -o -path /var/log \) -prune \
      -o -print | sort'
}
before=$(files)
inside 'dpkg -i /isotrack.deb >/dev/null'
added=$(files)
for path in bin/isotrack share/doc/isotrack/copyright share/doc/isotrack/changelog.gz \
  share/doc/isotrack/changelog.Debian.gz share/man/man1/isotrack.1.gz \
  share/bash-completion/completions/isotrack share/zsh/vendor-completions/_isotrack \
  share/fish/vendor_completions.d/isotrack.fish; do
  echo "$added" | grep -qx "/usr/$path" || { say "/usr/$path is not in the package"; exit 1; }
done

# as_somebody WORDS: as a user of that machine, in an ordinary shell.
as_somebody() {
  inside "setpriv --reuid somebody --regid somebody --init-groups \
    env HOME=/home/somebody sh -ec '$1'"
}
as_somebody 'isotrack version --verbose
  isotrack start --weight 70kg --regimen 40mg --product Claravis --start -2d -y
  isotrack log
  isotrack status
  isotrack due
  isotrack verify
  test "$(stat -c %a ~/.local/share/isotrack/isotrack.db)" = 600'
inside 'dpkg --purge isotrack >/dev/null'
after=$(files)
if [ "$before" != "$after" ]; then
  say "The package left something behind, or took something away:"
  printf '%s\n' "$before" >"$build/before.list"
  printf '%s\n' "$after" | diff "$build/before.list" - >&2 || true
  exit 1
fi
# The record is the user's: who removes the program keeps it.
inside 'test -s /home/somebody/.local/share/isotrack/isotrack.db'
say "$(basename "$package"): installed, used and removed on a bare $suite"
