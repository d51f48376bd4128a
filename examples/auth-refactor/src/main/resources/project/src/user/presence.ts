import type { Session } from '../auth/types.js';

/** On how many devices a user is signed in at that time. */
export function devices(userId: string, sessions: Session[], now: number): number {
  return sessions.filter((session) => session.userId === userId && session.data.expiresAt > now)
    .length;
}
