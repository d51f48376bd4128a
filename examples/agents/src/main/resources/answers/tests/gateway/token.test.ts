import { bearerToken, verifyToken } from '../../src/auth/token.js';
import { assertEqual, test } from '../support/check.js';

/** What the gateway relies on. */
test('the gateway can tell why a token is refused', () => {
  const token = bearerToken('Bearer e30.00')!;
  assertEqual(verifyToken(token, 'secret', 0), { ok: false, reason: 'forged' });
});

test('the gateway finds no token where there is none', () => {
  assertEqual(bearerToken(undefined), undefined);
});
