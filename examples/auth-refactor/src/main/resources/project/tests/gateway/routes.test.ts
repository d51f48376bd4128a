import type { Request } from '../../src/http/request.js';
import { createApp } from '../../src/index.js';
import { assertEqual, test } from '../support/check.js';
import { countingIds, TestClock } from '../support/world.js';

const clock = new TestClock();
const app = createApp({ secret: 'secret', sessionLifetime: 1_000, clock, ids: countingIds() });
const ada = { name: 'Ada', email: 'ada@example.com', password: 'open sesame' };

function post(path: string, body: Request['body'] = {}, token = '') {
  return app.handle({ method: 'POST', path, headers: headers(token), body });
}

function me(token: string) {
  return app.handle({ method: 'GET', path: '/me', headers: headers(token) });
}

function headers(token: string): Request['headers'] {
  return token === '' ? {} : { authorization: `Bearer ${token}` };
}

function signIn(): string {
  return (post('/sign-in', ada).body as { token: string }).token;
}

test('who signs up and in sees the own profile', () => {
  assertEqual(post('/sign-up', ada).status, 201);
  assertEqual(me(signIn()), { status: 200, body: { id: 'u-2', name: 'Ada' } });
});

test('an address signs up once, a wrong password signs nobody in', () => {
  assertEqual(post('/sign-up', ada).status, 409);
  assertEqual(post('/sign-in', { ...ada, password: 'x' }).body, { error: 'denied' });
});

test('who is not signed in is told why', () => {
  assertEqual(me('').body, { error: 'missing' });
  assertEqual(me('nonsense').body, { error: 'malformed' });
  assertEqual(me(signIn() + '0').body, { error: 'forged' });
});

test('a token ends with its session', () => {
  const token = signIn();
  assertEqual(post('/sign-out', {}, token).body, { closed: true });
  assertEqual(me(token).body, { error: 'revoked' });
  const other = signIn();
  clock.forward(1_000);
  assertEqual(me(other).body, { error: 'expired' });
});
