import type { Clock } from '../../src/shared/clock.js';
import type { IdSource } from '../../src/shared/ids.js';

/** A clock that goes when it is told to. */
export class TestClock implements Clock {
  private time = 1_000_000;

  now(): number {
    return this.time;
  }

  forward(milliseconds: number): void {
    this.time += milliseconds;
  }
}

/** Numbers instead of chance: u-1, s-2, u-3. */
export function countingIds(): IdSource {
  let count = 0;
  return { next: (prefix) => `${prefix}-${++count}` };
}
