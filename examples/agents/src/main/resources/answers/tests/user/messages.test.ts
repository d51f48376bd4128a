import { explain } from '../../src/user/messages.js';
import { assertEqual, test } from '../support/check.js';

test('each refusal is explained in words', () => {
  assertEqual(explain('expired'), 'You have been away for a while. Please sign in again.');
  assertEqual(explain('revoked'), 'You have signed out on this device.');
  assertEqual(explain('forged'), 'Please sign in.');
});
