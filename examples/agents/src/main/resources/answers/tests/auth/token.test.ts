import { bearerToken, issueToken, verifyToken } from '../../src/auth/token.js';
import type { Claims } from '../../src/auth/types.js';
import { assertEqual, test } from '../support/check.js';

const claims: Claims = { userId: 'u-1', sessionId: 's-1', expiresAt: 5_000 };
const token = issueToken(claims, 'secret');

test('a token says what was signed', () => {
  assertEqual(verifyToken(token, 'secret', 1_000), { ok: true, value: claims });
});

test('a token that somebody else signed is refused', () => {
  assertEqual(verifyToken(token, 'other', 1_000), { ok: false, reason: 'forged' });
});

test('a token is refused when it is too old', () => {
  assertEqual(verifyToken(token, 'secret', 5_000), { ok: false, reason: 'expired' });
});

test('what is no token is refused', () => {
  assertEqual(verifyToken('junk', 'secret', 1_000), { ok: false, reason: 'malformed' });
});

test('a token is found in the header that carries it', () => {
  assertEqual(bearerToken(`Bearer ${token}`), token);
  assertEqual(bearerToken('Basic dTpw'), undefined);
  assertEqual(bearerToken(undefined), undefined);
});
