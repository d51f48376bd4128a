import { createApp } from '../../src/index.js';
import { assertEqual, test } from '../support/check.js';
import { countingIds, TestClock } from '../support/world.js';

test('the log says who asked for what', () => {
  const lines: string[] = [];
  const app = createApp({
    secret: 'secret',
    clock: new TestClock(),
    ids: countingIds(),
    log: (line) => lines.push(line),
  });
  const { auth, users, digest } = app.gateway;
  const ada = users.register('Ada', 'ada@example.com', digest('x'))!;
  const token = auth.signIn(ada.id, 'x', ada.digest);
  app.handle({ method: 'GET', path: '/me', headers: { authorization: `Bearer ${token}` } });
  app.handle({ method: 'GET', path: '/me', headers: { authorization: 'Bearer nonsense' } });
  assertEqual(lines, ['u-2 GET /me 200', '- GET /me 401']);
});
