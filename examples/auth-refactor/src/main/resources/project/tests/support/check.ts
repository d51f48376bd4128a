import { host } from '../../src/shared/host.js';

let passed = 0;
let failed = 0;

/** Runs a test at once. */
export function test(name: string, body: () => void): void {
  try {
    body();
    passed++;
  } catch (error) {
    failed++;
    host.console.log(`FAILED ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

export function assertEqual(actual: unknown, expected: unknown): void {
  const found = JSON.stringify(actual);
  const wanted = JSON.stringify(expected);
  if (found !== wanted) {
    throw new Error(`expected ${wanted}, got ${found}`);
  }
}

/** Asserts that an action throws an error with that code. */
export function assertThrows(action: () => unknown, code: string): void {
  let thrown: unknown;
  try {
    action();
  } catch (error) {
    thrown = error;
  }
  assertEqual((thrown as { code?: string } | undefined)?.code, code);
}

/** Says how it went; the process fails where a test did. */
export function report(): void {
  host.console.log(`${passed} passed, ${failed} failed`);
  host.process.exitCode = failed === 0 ? 0 : 1;
}
