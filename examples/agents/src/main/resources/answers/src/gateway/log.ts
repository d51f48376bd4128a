import { bearerToken, verifyToken } from '../auth/token.js';
import type { Request } from '../http/request.js';
import type { Response } from '../http/response.js';
import type { Handler } from '../http/router.js';
import type { Gateway } from './gateway.js';

const NOBODY = '-';

/** Writes a line for each request: who, what, and how it went. */
export function logged(gateway: Gateway, handler: Handler, write: (line: string) => void): Handler {
  return (request) => {
    const response: Response = handler(request);
    const token = bearerToken(request.headers['authorization']);
    const who = token === undefined ? NOBODY : bearer(gateway, token);
    write(`${who} ${line(request)} ${response.status}`);
    return response;
  };
}

function bearer(gateway: Gateway, token: string): string {
  const verified = verifyToken(token, gateway.secret, gateway.clock.now());
  return verified.ok ? verified.value.userId : NOBODY;
}

function line(request: Request): string {
  return `${request.method} ${request.path}`;
}
