import type { Store } from '../store/store.js';
import type { User } from './user.js';

/** The users, by id and by address. */
export class UserRepository {
  constructor(private readonly store: Store<User['id'], User>) {}

  find(userId: string): User | undefined {
    return this.store.get(userId);
  }

  findByEmail(email: string): User | undefined {
    const wanted = email.toLowerCase();
    return this.store.values().find((user) => user.email.toLowerCase() === wanted);
  }

  save(user: User): void {
    this.store.put(user.id, user);
  }
}
