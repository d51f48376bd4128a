import type { Clock } from '../shared/clock.js';
import { isPassword } from './password.js';
import type { SessionRegistry } from './session.js';
import { issueToken, verifyToken } from './token.js';
import type { Claims, Session } from './types.js';

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

  /** The session that a token stands for; throws an AuthError where there is none. */
  authenticate(token: string): Session {
    const claims = verifyToken(token, this.options.secret, this.options.clock.now());
    return this.options.sessions.find(claims.sessionId);
  }

  isLive(claims: Claims): boolean {
    try {
      this.options.sessions.find(claims.sessionId);
      return true;
    } catch {
      return false;
    }
  }

  signOut(sessionId: string): boolean {
    return this.options.sessions.close(sessionId);
  }
}
