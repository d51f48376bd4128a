import { AuthError } from '../auth/types.js';
import { problem, type Response } from '../http/response.js';

/** The answer to somebody who is not let in. */
export function refused(error: unknown): Response {
  if (error instanceof AuthError) {
    return problem(401, error.code);
  }
  throw error;
}
