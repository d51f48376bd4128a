import type { AuthFailure } from '../auth/types.js';

const EXPLANATIONS: Record<AuthFailure, string> = {
  malformed: 'Please sign in.',
  forged: 'Please sign in.',
  expired: 'You have been away for a while. Please sign in again.',
  revoked: 'You have signed out on this device.',
};

/** What a user is told who is not let in. */
export function explain(reason: AuthFailure): string {
  return EXPLANATIONS[reason];
}
