import { AuthService, digestOf, SessionRegistry } from './auth/index.js';
import { defaults, type Config } from './config.js';
import { logged, routes, type Gateway } from './gateway/index.js';
import type { Handler } from './http/router.js';
import { systemClock, type Clock } from './shared/clock.js';
import { randomIds, type IdSource } from './shared/ids.js';
import { MemoryStore } from './store/memory.js';
import { UserRepository, UserService } from './user/index.js';

export { devices, explain } from './user/index.js';

export interface App {
  readonly gateway: Gateway;
  readonly sessions: SessionRegistry;
  readonly handle: Handler;
}

export interface AppOptions extends Partial<Config> {
  readonly secret: string;
  readonly clock?: Clock;
  readonly ids?: IdSource;
  readonly log?: (line: string) => void;
}

/** Puts the parts together. */
export function createApp(options: AppOptions): App {
  const clock = options.clock ?? systemClock;
  const ids = options.ids ?? randomIds;
  const lifetime = options.sessionLifetime ?? defaults.sessionLifetime;
  const sessions = new SessionRegistry({ store: new MemoryStore(), ids, clock, lifetime });
  const gateway: Gateway = {
    auth: new AuthService({ sessions, clock, secret: options.secret }),
    users: new UserService({ users: new UserRepository(new MemoryStore()), ids }),
    clock,
    secret: options.secret,
    digest: (password) => digestOf(password, ids.next('salt')),
  };
  const router = routes(gateway);
  const log = options.log ?? (() => undefined);
  return { gateway, sessions, handle: logged(gateway, (request) => router.handle(request), log) };
}
