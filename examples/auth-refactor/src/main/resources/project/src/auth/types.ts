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

/** Thrown where a token is not accepted. Codes: malformed, forged, expired. */
export class AuthError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
