import { digestOf } from '../../src/auth/password.js';
import { AuthService } from '../../src/auth/service.js';
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
const auth = new AuthService({ sessions, clock, secret: 'secret' });
const digest = digestOf('open sesame', 'salt');

test('who knows the password gets a token of a new session', () => {
  const token = auth.signIn('u-1', 'open sesame', digest)!;
  assertEqual(auth.authenticate(token), sessions.find('s-1'));
});

test('who does not know the password gets none', () => {
  assertEqual(auth.signIn('u-1', 'open barley', digest), undefined);
});

test('a token is refused after signing out', () => {
  const token = auth.signIn('u-1', 'open sesame', digest)!;
  assertEqual(auth.signOut('s-2'), true);
  assertEqual(auth.authenticate(token), { ok: false, reason: 'revoked' });
});

test('claims are live until their session ends', () => {
  const session = sessions.open('u-1');
  const claims = { userId: session.userId, sessionId: session.id, expiresAt: 0 };
  assertEqual(auth.isLive(claims), true);
  clock.forward(1_000);
  assertEqual(auth.isLive(claims), false);
});
