/** Prints one line, which begins with the name of the module. */
export function log(module, message) {
  process.stdout.write(`${module}: ${message}\n`);
}
