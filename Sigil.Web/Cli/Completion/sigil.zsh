#compdef sigil
# SPDX-License-Identifier: Apache-2.0
#
# Completion for zsh: source <(sigil completion zsh), after compinit

_sigil() {
  local line="${(j: :)words[1,CURRENT-1]} $PREFIX"
  local -a found
  found=(${(f)"$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)"})
  [[ $PREFIX == -* ]] || found=(${found:#[-/]*})
  if (( ${#found} )); then
    compadd -- "${found[@]}"
  else
    _files
  fi
}

compdef _sigil sigil
