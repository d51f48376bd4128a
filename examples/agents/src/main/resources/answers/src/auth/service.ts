import type { Clock } from '../shared/clock.js';
import { isPassword } from './password.js';
import type { SessionRegistry } from './session.js';
import { issueToken, verifyToken } from './token.js';
import type { Claims, Result, Session } from './types.js';

export interface AuthOptions {
  readonly sessions: SessionRegistry;
  readonly clock: Clock;
  readonly secret: string;
}

/** Signs users in and out. */
export class AuthService {
  constructor(private readonly options: AuthOptions) {}

  /** A token for a new session; undefined where the password is wrong. */
  signIn(userId: string, password: string, digest: string): string | undefined {
    if (!isPassword(password, digest)) {
      return undefined;
    }
    const session = this.options.sessions.open(userId);
    const claims = { userId, sessionId: session.id, expiresAt: session.data.expiresAt };
    return issueToken(claims, this.options.secret);
  }

  /** The session of a token, or the reason why there is none. */
  authenticate(token: string): Result<Session> {
    const verified = verifyToken(token, this.options.secret, this.options.clock.now());
    return verified.ok ? this.options.sessions.find(verified.value.sessionId) : verified;
  }

  isLive(claims: Claims): boolean {
    return this.options.sessions.find(claims.sessionId).ok;
  }

  signOut(sessionId: string): boolean {
    return this.options.sessions.close(sessionId);
  }
}
