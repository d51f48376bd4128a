import { AuthError } from '../auth/types.js';

/** What a user is told who is not let in. */
export function explain(error: unknown): string {
  switch (error instanceof AuthError ? error.code : undefined) {
    case 'expired':
      return 'You have been away for a while. Please sign in again.';
    case 'revoked':
      return 'You have signed out on this device.';
    default:
      return 'Please sign in.';
  }
}
