import { SessionRegistry } from '../../src/auth/session.js';
import { MemoryStore } from '../../src/store/memory.js';
import { assertEqual, test } from '../support/check.js';
import { countingIds, TestClock } from '../support/world.js';

const clock = new TestClock();
const sessions = new SessionRegistry({
  store: new MemoryStore(),
  ids: countingIds(),
  clock,
  lifetime: 1_000,
});

test('a session is found while it is open', () => {
  const session = sessions.open('u-1');
  assertEqual(sessions.find(session.id), { ok: true, value: session });
});

test('a session lives as long as it was opened for', () => {
  const session = sessions.open('u-1');
  assertEqual(session.data.expiresAt - session.data.createdAt, 1_000);
  clock.forward(1_000);
  assertEqual(sessions.find(session.id), { ok: false, reason: 'expired' });
});

test('a closed session is gone', () => {
  const session = sessions.open('u-1');
  assertEqual(sessions.close(session.id), true);
  assertEqual(sessions.find(session.id), { ok: false, reason: 'revoked' });
});
