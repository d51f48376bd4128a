import type { Clock } from '../shared/clock.js';
import type { IdSource } from '../shared/ids.js';
import type { Store } from '../store/store.js';
import { AuthError, type Session } from './types.js';

export interface SessionOptions {
  readonly store: Store<Session['id'], Session>;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly lifetime: number;
}

/** The sessions that are open. */
export class SessionRegistry {
  constructor(private readonly options: SessionOptions) {}

  open(userId: string): Session {
    const now = this.options.clock.now();
    const session: Session = {
      id: this.options.ids.next('s'),
      userId,
      data: { createdAt: now, expiresAt: now + this.options.lifetime },
    };
    this.options.store.put(session.id, session);
    return session;
  }

  /** The open session of that id; throws an AuthError where it was closed or has expired. */
  find(sessionId: string): Session {
    const session = this.options.store.get(sessionId);
    if (session === undefined) {
      throw new AuthError('revoked', 'the session was closed');
    }
    if (session.data.expiresAt <= this.options.clock.now()) {
      throw new AuthError('expired', 'the session has ended');
    }
    return session;
  }

  close(sessionId: string): boolean {
    return this.options.store.delete(sessionId);
  }

  all(): Session[] {
    return this.options.store.values();
  }
}
