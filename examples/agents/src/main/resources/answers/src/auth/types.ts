/** That a user is signed in, on one device. */
export interface Session {
  id: string;
  userId: string;
  data: any; // createdAt and expiresAt, in milliseconds
}

/** What a token says about its bearer. */
export interface Claims {
  userId: string;
  sessionId: string;
  expiresAt: number;
}

/** The reason why a token is not accepted. */
export type AuthFailure = 'malformed' | 'forged' | 'expired' | 'revoked';

/** A value, or the reason why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: AuthFailure };
