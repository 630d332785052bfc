#!/bin/sh
# Shows that the transcript runner passes what is right and fails on everything that is not.
#
#     runner_selftest.sh RUNNER
#
# The program under test is a shell script, so that its output is known.
set -eu

runner=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tmp"
export TMPDIR="$work/tmp"
failures=0

cat >"$work/program" <<'END'
#!/bin/sh
case ${1-} in
  say) shift; printf '%s\n' "$@" ;;
  warn) shift; printf '%s\n' "$@" >&2 ;;
  fail) exit "$2" ;;
  raw) printf "$2" ;;
esac
END
chmod +x "$work/program"

# verdict STATUS NAME [OPTION]: runs the transcript read from standard input.
verdict() {
  expected=$1
  name=$2
  shift 2
  cat >"$work/$name"
  status=0
  "$runner" "$@" "$work/program" "$work/$name" >"$work/out" 2>&1 || status=$?
  if [ "$status" -ne "$expected" ]; then
    echo "$name: exit status $status, expected $expected"
    sed 's/^/    /' "$work/out"
    failures=$((failures + 1))
  fi
}

# said NAME TEXT: the last run printed this text.
said() {
  if ! grep -qF -e "$2" "$work/out"; then
    echo "$1: did not say: $2"
    sed 's/^/    /' "$work/out"
    failures=$((failures + 1))
  fi
}

# holds NAME: the file now is what standard input says.
holds() {
  if ! diff -u - "$work/$1"; then
    echo "$1: not rewritten as expected"
    failures=$((failures + 1))
  fi
}

verdict 0 right.t <<'END'
# All marks at once.
$ isotrack say one '' three
one

three

$ isotrack warn trouble ''; isotrack fail 3
2> trouble
2>
? 3

$ isotrack say 'last line is empty' ''
last line is empty
\

$ isotrack say '# a' '$ b' '@ c' '2> d' '? e' '> f' '\g' '#h' '```'
\# a
\$ b
\@ c
\2> d
\? e
\> f
\\g
#h
\```
$ isotrack raw 'no end'
no end
\ no newline

$ cat <<HERE
> first
>
> third
> HERE
first

third
$ kill -9 $$
? 137
END
said right.t '7 passed, 0 failed'

verdict 0 environment.t <<'END'
$ env | sort
COLUMNS=80
HOME=~
ISOTRACK_NOW=2026-11-22T09:00:00Z
ISOTRACK_TODAY=2026-11-22
LC_ALL=C.UTF-8
PATH=~/../bin:/usr/bin:/bin
PWD=~
TZ=UTC
$ umask; stat -c %a ~ ~/..; cat; command -v isotrack
0022
700
700
~/../bin/isotrack
@ ISOTRACK_TODAY=2026-12-01
@ ISOTRACK_DB=~/x.db
@ unset COLUMNS
$ echo $ISOTRACK_TODAY $ISOTRACK_DB ${COLUMNS-none}; echo kept >file
2026-12-01 ~/x.db none
$ cat file; mkdir -p locked/in; chmod 0 locked
kept
END

verdict 0 another.t <<'END'
$ ls
END

verdict 1 wrong_stdout.t <<'END'
$ isotrack say same wrong
same
right
END
said wrong_stdout.t 'wrong_stdout.t:1: $ isotrack say same wrong'
said wrong_stdout.t '- right'
said wrong_stdout.t '+ wrong'
said wrong_stdout.t '0 passed, 1 failed'

verdict 1 wrong_stderr.t <<'END'
$ isotrack warn wrong
2> right
END
said wrong_stderr.t '+ 2> wrong'

verdict 1 wrong_stream.t <<'END'
$ isotrack warn text
text
END

verdict 1 wrong_status.t <<'END'
$ isotrack fail 2
? 3
END
said wrong_status.t '+ ? 2'

verdict 1 unexpected_status.t <<'END'
$ isotrack fail 2
END

verdict 1 unexpected_success.t <<'END'
$ isotrack fail 0
? 1
END

verdict 1 missing_output.t <<'END'
$ isotrack say one
one
two
END
said missing_output.t '- two'

verdict 1 extra_output.t <<'END'
$ isotrack say one two
one
END

verdict 1 unexpected_stderr.t <<'END'
$ isotrack warn careful
END

verdict 1 missing_newline.t <<'END'
$ isotrack raw text
text
END

verdict 1 trailing_space.t <<'END'
$ isotrack say 'text '
text
END
said trailing_space.t '+ text\x20'

verdict 1 blank_at_end.t <<'END'
$ isotrack say text ''
text

END

verdict 1 second_fails.t <<'END'
$ isotrack say a
a
$ isotrack say b
a
$ isotrack say c
c
END
said second_fails.t '2 passed, 1 failed'

verdict 2 empty.t </dev/null
said empty.t 'holds no step'

verdict 2 stray.t <<'END'
# comment
output of nothing
END
said stray.t 'stray.t:2: output without a command above it'

verdict 2 after_comment.t <<'END'
$ isotrack say a
a
# comment
b
END

verdict 2 setting.t <<'END'
@ NOTHING
$ isotrack
END

verdict 2 nocommand.t <<'END'
$
END

verdict 0 page.md <<'END'
# A page

$ not a transcript

```console
$ echo text >file
```

```sh
$ not run
```

```console
$ cat file
text

# comment
$ isotrack fail 4
? 4
```
END
said page.md '3 passed, 0 failed'

verdict 1 wrong.md <<'END'
```console
$ isotrack say one
two
```
END
said wrong.md 'wrong.md:2:'

verdict 2 prose.md <<'END'
No transcript here.
END

verdict 2 open.md <<'END'
```console
$ isotrack
END

verdict 0 accept.t --accept <<'END'
# comment
$ isotrack say new '' '# marked' ''; isotrack warn why; isotrack fail 5
old


$ isotrack say kept
kept
$ isotrack say end ''
END
said accept.t '1 passed, 0 failed, 2 accepted'
holds accept.t <<'END'
# comment
$ isotrack say new '' '# marked' ''; isotrack warn why; isotrack fail 5
new

\# marked

2> why
? 5


$ isotrack say kept
kept
$ isotrack say end ''
end
\
END
verdict 0 accepted.t <"$work/accept.t"

verdict 0 accept.md --accept <<'END'
Before

```console
$ isotrack say one

$ isotrack say two
wrong
```

After
END
holds accept.md <<'END'
Before

```console
$ isotrack say one
one

$ isotrack say two
two
```

After
END

# The time limit costs its 20 seconds, so it is tried only when asked: SLOW=1.
if [ -n "${SLOW-}" ]; then
  verdict 1 slow.t --accept <<'END'
$ isotrack say begun; sleep 60
END
  said slow.t '+ ? killed after 20 seconds'
fi

if [ -n "$(ls "$work/tmp")" ]; then
  echo "private directories were left behind"
  failures=$((failures + 1))
fi

if [ "$failures" -ne 0 ]; then
  echo "$failures checks of the transcript runner failed"
  exit 1
fi
echo "the transcript runner passes what is right and fails on what is wrong"
