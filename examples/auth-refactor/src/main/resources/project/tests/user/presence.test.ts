import { devices } from '../../src/user/presence.js';
import { assertEqual, test } from '../support/check.js';

const sessions = [
  { id: 's-1', userId: 'u-1', data: { createdAt: 0, expiresAt: 100 } },
  { id: 's-2', userId: 'u-1', data: { createdAt: 0, expiresAt: 200 } },
  { id: 's-3', userId: 'u-2', data: { createdAt: 0, expiresAt: 200 } },
];

test('only sessions of the user that have not ended count', () => {
  assertEqual(devices('u-1', sessions, 50), 2);
  assertEqual(devices('u-1', sessions, 150), 1);
  assertEqual(devices('u-2', sessions, 200), 0);
});
