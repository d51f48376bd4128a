import type { Clock } from '../shared/clock.js';
import type { IdSource } from '../shared/ids.js';
import type { Store } from '../store/store.js';
import type { Result, Session } from './types.js';

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

  /** The open session of that id, or the reason why there is none. */
  find(sessionId: string): Result<Session> {
    const session = this.options.store.get(sessionId);
    if (session === undefined) {
      return { ok: false, reason: 'revoked' };
    }
    if (session.data.expiresAt <= this.options.clock.now()) {
      return { ok: false, reason: 'expired' };
    }
    return { ok: true, value: session };
  }

  close(sessionId: string): boolean {
    return this.options.store.delete(sessionId);
  }

  all(): Session[] {
    return this.options.store.values();
  }
}
