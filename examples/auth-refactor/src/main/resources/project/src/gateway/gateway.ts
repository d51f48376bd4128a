import type { AuthService } from '../auth/service.js';
import type { Clock } from '../shared/clock.js';
import type { UserService } from '../user/service.js';

/** What the gateway stands in front of. */
export interface Gateway {
  readonly auth: AuthService;
  readonly users: UserService;
  readonly clock: Clock;
  readonly secret: string;
  readonly digest: (password: string) => string;
}
