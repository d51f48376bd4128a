import { MemoryStore } from '../../src/store/memory.js';
import { UserRepository } from '../../src/user/repository.js';
import type { User } from '../../src/user/user.js';
import { assertEqual, test } from '../support/check.js';

const ada: User = { id: 'u-1', name: 'Ada', email: 'ada@example.com', digest: '' };
const users = new UserRepository(new MemoryStore());
users.save(ada);

test('a user is found by id', () => {
  assertEqual(users.find('u-1'), ada);
  assertEqual(users.find('u-2'), undefined);
});

test('an address is found however it is written', () => {
  assertEqual(users.findByEmail('Ada@Example.com'), ada);
});
