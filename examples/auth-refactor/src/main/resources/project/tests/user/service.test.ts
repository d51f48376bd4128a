import { MemoryStore } from '../../src/store/memory.js';
import { UserRepository } from '../../src/user/repository.js';
import { UserService } from '../../src/user/service.js';
import { assertEqual, test } from '../support/check.js';
import { countingIds } from '../support/world.js';

const users = new UserService({
  users: new UserRepository(new MemoryStore()),
  ids: countingIds(),
});

test('who signs up has a profile', () => {
  assertEqual(users.register('Ada', 'ada@example.com', '')?.id, 'u-1');
  assertEqual(users.profile('u-1'), { id: 'u-1', name: 'Ada' });
});

test('an address can be taken once', () => {
  assertEqual(users.register('Eve', 'ADA@example.com', ''), undefined);
});

test('a user may change the name', () => {
  assertEqual(users.rename('u-1', 'Ada L.'), { id: 'u-1', name: 'Ada L.' });
  assertEqual(users.rename('u-2', 'Eve'), undefined);
});
