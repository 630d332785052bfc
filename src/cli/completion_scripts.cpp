#include "completion.hpp"

/// Each script hands the words before the cursor to `isotrack __complete` and shows what comes
/// back; what may be completed is known there alone.
namespace isotrack {
namespace {

/// For bash 3.2 and later, because macOS has that one. Bash parts words at `=` and `:`; they are
/// put together again.
constexpr char bash_script[] = R"script(# isotrack in bash; made by: isotrack completion bash
_isotrack() {
  local IFS=$' \t\n' program word glue= count=0 i kept line
  local -a words
  COMPREPLY=()
  program=$(type -P -- "${1/#\~\//$HOME/}") || program=isotrack
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $count -gt 0 && -n $word && ($glue || $word == [=:]) ]]; then
      words[count - 1]+=$word
    else
      words[count++]=$word
    fi
    case $word in
      *[=:]) glue=yes ;;
      *) glue= ;;
    esac
  done
  word=${words[count - 1]}
  kept=
  if [[ $COMP_WORDBREAKS == *=* && $word == *=* ]]; then kept=${word%"${word##*=}"}; fi
  while IFS= read -r line; do
    line=${line%%$'\t'*}
    case $line in
      :files)
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "${word#"$kept"}")
        ;;
      :folders)
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "${word#"$kept"}")
        ;;
      *)
        [[ $line == *= ]] && compopt -o nospace 2>/dev/null
        COMPREPLY+=("${line#"$kept"}")
        ;;
    esac
  done < <("$program" __complete "${words[@]}" 2>/dev/null)
}
complete -F _isotrack isotrack
)script";

/// Both to be read by `source` and to stand in a folder of `fpath`.
constexpr char zsh_script[] = R"script(#compdef isotrack
# isotrack in zsh; made by: isotrack completion zsh
_isotrack() {
  local program=${~words[1]} line text
  local -a lines shown joined
  (( $+commands[$program] )) || [[ -x $program ]] || program=isotrack
  lines=("${(@f)$("$program" __complete "${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
  for line in $lines; do
    case $line in
      '') ;;
      :files) compset -P '*='; _files; return ;;
      :folders) compset -P '*='; _files -/; return ;;
      *)
        text=${line%%$'\t'*}
        text=${text//:/\\:}
        [[ $line == *$'\t'* ]] && text+=":${line#*$'\t'}"
        if [[ ${line%%$'\t'*} == *= ]]; then joined+=("$text"); else shown+=("$text"); fi
        ;;
    esac
  done
  (( $#shown )) && _describe -V isotrack shown
  (( $#joined )) && _describe -V isotrack joined -S ''
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _isotrack "$@"
else
  compdef _isotrack isotrack
fi
)script";

constexpr char fish_script[] = R"script(# isotrack in fish; made by: isotrack completion fish
function __isotrack_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    type -q -- "$program"; or set program isotrack
    for line in (command $program __complete $words "$current" 2>/dev/null)
        switch $line
            case ':files' ':folders'
                set -l before (string match -r -- '^--[^=]*=' "$current")
                set -l path (string replace -r -- '^--[^=]*=' '' "$current")
                set -l found (__fish_complete_path "$path")
                test $line = ':folders'; and set found (__fish_complete_directories "$path" '')
                for each in $found
                    echo "$before$each"
                end
            case '*'
                echo $line
        end
    end
end
complete -c isotrack -f
complete -c isotrack -f -k -a '(__isotrack_complete)'
)script";

}  // namespace

std::string completion_script(const std::string& shell) {
  if (shell == "bash") return bash_script;
  if (shell == "zsh") return zsh_script;
  if (shell == "fish") return fish_script;
  return {};
}

}  // namespace isotrack
