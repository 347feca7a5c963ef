# SPDX-License-Identifier: Apache-2.0
#
# Completion for bash: source <(sigil completion bash)

_sigil() {
  local line=${COMP_LINE:0:COMP_POINT} found typed word
  typed=${line##*[[:space:]]}
  # Bash takes ':' and '=' for the end of a word; what it has put aside already must not come again.
  word=${COMP_WORDS[COMP_CWORD]}
  [[ $typed == *"$word" ]] || word=$typed
  COMPREPLY=()
  while IFS= read -r found; do
    if [[ -n $found && $found == "$typed"* && ( $typed == -* || $found != [-/]* ) ]]; then
      COMPREPLY+=("${found#"${typed%"$word"}"}")
    fi
  done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
}

complete -o default -F _sigil sigil
