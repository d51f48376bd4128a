import { digestOf, isPassword } from '../../src/auth/password.js';
import { assertEqual, test } from '../support/check.js';

test('a password is known again by its digest', () => {
  const digest = digestOf('open sesame', 'salt');
  assertEqual(isPassword('open sesame', digest), true);
  assertEqual(isPassword('open barley', digest), false);
});

test('the same password has another digest with another salt', () => {
  assertEqual(digestOf('open sesame', 'a') === digestOf('open sesame', 'b'), false);
});
