import type { AuthFailure } from '../auth/types.js';
import { problem, type Response } from '../http/response.js';

/** The answer to somebody who is not let in. */
export function refused(reason: AuthFailure): Response {
  return problem(401, reason);
}
