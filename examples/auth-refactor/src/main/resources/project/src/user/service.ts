import type { IdSource } from '../shared/ids.js';
import type { UserRepository } from './repository.js';
import { profileOf, type Profile, type User } from './user.js';

export interface UserOptions {
  readonly users: UserRepository;
  readonly ids: IdSource;
}

/** Signs users up, and keeps what they say about themselves. */
export class UserService {
  constructor(private readonly options: UserOptions) {}

  /** The new user; undefined where the address is taken. */
  register(name: string, email: string, digest: string): User | undefined {
    if (this.options.users.findByEmail(email) !== undefined) {
      return undefined;
    }
    const user: User = { id: this.options.ids.next('u'), name, email, digest };
    this.options.users.save(user);
    return user;
  }

  findByEmail(email: string): User | undefined {
    return this.options.users.findByEmail(email);
  }

  profile(userId: string): Profile | undefined {
    const user = this.options.users.find(userId);
    return user === undefined ? undefined : profileOf(user);
  }

  rename(userId: string, name: string): Profile | undefined {
    const user = this.options.users.find(userId);
    if (user === undefined) {
      return undefined;
    }
    this.options.users.save({ ...user, name });
    return this.profile(userId);
  }
}
