import { AuthError } from '../../src/auth/types.js';
import { explain } from '../../src/user/messages.js';
import { assertEqual, test } from '../support/check.js';

test('each refusal is explained in words', () => {
  assertEqual(
    explain(new AuthError('expired', '')),
    'You have been away for a while. Please sign in again.',
  );
  assertEqual(explain(new AuthError('revoked', '')), 'You have signed out on this device.');
  assertEqual(explain(new AuthError('forged', '')), 'Please sign in.');
});
