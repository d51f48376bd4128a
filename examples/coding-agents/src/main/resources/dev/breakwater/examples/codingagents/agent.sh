# A stand-in for a coding agent. It reads a prompt from standard input, edits the files of the current folder, and prints
# one event a line: "progress TEXT", "tokens INPUT OUTPUT", "cost USD" or "answer TEXT". It has no model.
set -e

prompt=$(cat)
folder=$(printf '%s\n' "$prompt" | sed -n 's|^You may change.* files that match: \(.*\)/\*\*\.$|\1|p')
module=${folder##*/}

# The words count as tokens. The price is made up.
finish() {
  input=$(printf '%s\n' "$prompt" | wc -w)
  output=$(printf '%s\n' "$1" | wc -w)
  echo "tokens $input $output"
  awk -v i="$input" -v o="$output" 'BEGIN { printf "cost %.4f\n", (2 * i + 10 * o) / 100000 }'
  echo "answer $1"
  exit 0
}

undeclared=$(printf '%s\n' "$prompt" | sed -n 's|^You have changed files that you may not change: \(.*\)\. Undo .*|\1|p')
if [ -n "$undeclared" ]; then
  for file in $(echo "$undeclared" | tr -d ','); do
    echo "progress git checkout $file"
    git checkout -q -- "$file"
  done
  finish "I have restored $undeclared."
fi

calls=0
for file in "$folder"/*.js; do
  echo "progress read $file"
  sleep 1
  count=$(grep -c 'console\.log(' "$file" || true)
  if [ "$count" -gt 0 ]; then
    echo "progress edit $file"
    edited=$(echo "import { log } from '../shared/log.js';"
      # Other imports follow without an empty line.
      head -n 1 "$file" | grep -q '^import' || echo
      sed "s/console\.log(/log('$module', /" "$file")
    printf '%s\n' "$edited" >"$file"
    calls=$((calls + count))
  fi
done

# As real agents do, this one sometimes does more than it was asked to.
if [ "$module" = billing ]; then
  echo "progress edit src/index.js, which has a misspelled word"
  edited=$(sed 's/recieve/receive/' src/index.js)
  printf '%s\n' "$edited" >src/index.js
fi

finish "I have replaced $calls calls of console.log in $folder."
