import { bearerToken, verifyToken } from '../auth/token.js';
import type { Claims } from '../auth/types.js';
import type { Request } from '../http/request.js';
import { problem, type Response } from '../http/response.js';
import type { Handler } from '../http/router.js';
import { refused } from './errors.js';
import type { Gateway } from './gateway.js';

export type MemberHandler = (request: Request, claims: Claims) => Response;

/** Lets through who is signed in, and tells the handler who that is. */
export function members(gateway: Gateway, handler: MemberHandler): Handler {
  return (request) => {
    const token = bearerToken(request.headers['authorization']);
    if (token === undefined) {
      return problem(401, 'missing');
    }
    const verified = verifyToken(token, gateway.secret, gateway.clock.now());
    if (!verified.ok) {
      return refused(verified.reason);
    }
    const claims = verified.value;
    return gateway.auth.isLive(claims) ? handler(request, claims) : refused('revoked');
  };
}
