# In place of a coding agent: reads its prompt from the standard input, changes files, and prints
# what it does. It is not clever, and at first not obedient either.
prompt=$(cat)

step() {
  echo "tool: $1"
  sleep 0.2
}

case "$prompt" in
  *"You have changed files that you may not change"*)
    step "git checkout README.md"
    git checkout -q README.md
    echo "answer: I have undone the change of the README."
    ;;
  *docs/functions.md*)
    step "read src"
    mkdir -p docs
    step "write docs/functions.md"
    { echo "# Functions"; for file in src/*.sh; do echo "- $(basename "$file" .sh)"; done; } > docs/functions.md
    step "write README.md"
    echo "See docs/functions.md." >> README.md
    echo "answer: I have described the functions."
    ;;
  *"tests of the functions"*)
    mkdir -p tests
    step "write tests/greet_test.sh"
    printf '. src/greet.sh\n[ "$(greet Ada)" = "Hello, Ada!" ]\n' > tests/greet_test.sh
    step "write tests/double_test.sh"
    printf '. src/double.sh\n[ "$(double 21)" = 42 ]\n' > tests/double_test.sh
    step "sh tests/double_test.sh"
    sh tests/double_test.sh
    echo "answer: I have written two tests, which pass."
    ;;
  *)
    step "write ci/check.sh"
    mkdir -p ci
    printf 'set -e\nfor test in tests/*_test.sh; do\n  sh "$test"\n  echo "$test passes"\ndone\n' > ci/check.sh
    echo "answer: I have written the script."
    ;;
esac
echo "tokens: 1200 300"
