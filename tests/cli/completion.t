# completion: scripts for three shells, and what they ask. tests/cli/completion.py presses Tab in them.
$ isotrack completion bash | tail -n 1
complete -F _isotrack isotrack

$ isotrack completion zsh | head -n 2
#compdef isotrack
\# isotrack in zsh; made by: isotrack completion zsh

$ isotrack completion fish | tail -n 2
complete -c isotrack -f
complete -c isotrack -f -k -a '(__isotrack_complete)'

# The path of a shell is as good as its name.
$ isotrack completion /usr/bin/zsh | head -n 1
#compdef isotrack

$ isotrack completion
2> isotrack: error: completion: expected one shell
2> hint: one of: bash, zsh, fish
? 2

$ isotrack completion zhs
2> isotrack: error: no completion for 'zhs'
2> hint: did you mean zsh? one of: bash, zsh, fish
? 2

$ isotrack completion fish --json | jq -c 'keys_unsorted[0:4], .shell, (.script | length > 100)'
["schema","today","shell","script"]
"fish"
true

# What a shell is told: the words that fit, with what they are; nothing of a record that is not there.
$ isotrack __complete sta
start	begin a course (and the file, when there is none)
status	every number of a course

$ isotrack __complete log --on=y
--on=yesterday	Sat 2026-11-21

# An option that the command would refuse because it means nothing there is not offered.
$ for c in log roster 'pickup check' 'medicine list' 'medicine add'; do echo "$c:" $(isotrack __complete $c -- | grep -oE '^--(course|once|dry-run)' | tr '\n' ' '); done
log: --course --dry-run --once
roster:
pickup check:
medicine list:
medicine add: --dry-run --once

$ isotrack __complete log -p ''

$ isotrack __complete no-such-command ''

$ isotrack __complete
