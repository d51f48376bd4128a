import { bearerToken, issueToken, verifyToken } from '../../src/auth/token.js';
import type { Claims } from '../../src/auth/types.js';
import { assertEqual, assertThrows, test } from '../support/check.js';

const claims: Claims = { userId: 'u-1', sessionId: 's-1', expiresAt: 5_000 };
const token = issueToken(claims, 'secret');

test('a token says what was signed', () => {
  assertEqual(verifyToken(token, 'secret', 1_000), claims);
});

test('a token that somebody else signed is refused', () => {
  assertThrows(() => verifyToken(token, 'other', 1_000), 'forged');
});

test('a token is refused when it is too old', () => {
  assertThrows(() => verifyToken(token, 'secret', 5_000), 'expired');
});

test('what is no token is refused', () => {
  assertThrows(() => verifyToken('junk', 'secret', 1_000), 'malformed');
});

test('a token is found in the header that carries it', () => {
  assertEqual(bearerToken(`Bearer ${token}`), token);
  assertEqual(bearerToken('Basic dTpw'), undefined);
  assertEqual(bearerToken(undefined), undefined);
});
