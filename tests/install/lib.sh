# shellcheck shell=sh
# Shared by the scripts beside it: a bare Debian in a folder, thrown away at the end.
# Usage: . "$(dirname "$0")/lib.sh"

# shellcheck source=../../scripts/lib.sh
. "$(dirname "$0")/../../scripts/lib.sh"

mirror=${ISOTRACK_MIRROR:-http://deb.debian.org/debian}

# Roots are made by root alone; 77: skipped.
if [ "$(id -u)" -ne 0 ]; then
  say "$0: a root of another Debian is made by root alone: skipped"
  exit 77
fi
need debootstrap

# make_root SUITE: sets `bare`, a folder with the required packages of SUITE and nothing else.
# What was fetched once is kept in build/.
make_root() {
  suite=$1
  archive=$root/build/bare-$suite.tar
  mkdir -p "$root/build"
  bare=$(mktemp -d "$root/build/bare.XXXXXX")
  trap drop_root EXIT
  trap 'exit 130' INT TERM
  if [ ! -s "$archive" ]; then
    debootstrap --variant=minbase "$suite" "$bare" "$mirror" >"$root/build/debootstrap.log" 2>&1 ||
      { tail -n 5 "$root/build/debootstrap.log" >&2; exit 1; }
    tar -C "$bare" -cf "$archive.part" .
    mv "$archive.part" "$archive"
  else
    tar -C "$bare" -xpf "$archive"
  fi
  chmod 755 "$bare"
  cp /etc/resolv.conf "$bare/etc/resolv.conf"
  mount -t proc proc "$bare/proc" || { say "$0: nothing may be mounted here: skipped"; exit 77; }
  mount -t tmpfs -o mode=755 tmpfs "$bare/dev"
  for device in null zero full random urandom tty; do
    : >"$bare/dev/$device"
    mount --bind "/dev/$device" "$bare/dev/$device"
  done
  mkdir -m 1777 "$bare/dev/shm"
  mkdir "$bare/dev/pts"
  mount -t devpts -o newinstance,ptmxmode=0666 devpts "$bare/dev/pts"
  ln -s pts/ptmx "$bare/dev/ptmx"
  ln -s /proc/self/fd "$bare/dev/fd"
  ln -s fd/0 "$bare/dev/stdin"
  ln -s fd/1 "$bare/dev/stdout"
  ln -s fd/2 "$bare/dev/stderr"
}

# Everything under `bare`, the innermost first, and then nothing of this machine is left in it.
drop_root() {
  awk -v under="$bare/" 'index($2, under) == 1 { print $2 }' /proc/mounts | sort -r |
    while read -r place; do umount "$place"; done
  if ! grep -q " $bare/" /proc/mounts; then rm -rf --one-file-system "$bare"; fi
}

# inside WORDS: runs a shell line in the root, with nothing of the environment here.
inside() {
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 TERM=xterm \
    DEBIAN_FRONTEND=noninteractive chroot "$bare" /bin/sh -ec "$1"
}
