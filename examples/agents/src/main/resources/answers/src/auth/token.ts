import { decodeBase64Url, encodeBase64Url, hex, textOf, utf8 } from '../shared/encoding.js';
import { hmac, sameText } from '../shared/hmac.js';
import type { Claims, Result } from './types.js';

const BEARER = 'Bearer ';

/** Signs claims: the claims in base64url, a dot, and the signature in hex. */
export function issueToken(claims: Claims, secret: string): string {
  const payload = encodeBase64Url(utf8(JSON.stringify(claims)));
  return `${payload}.${sign(payload, secret)}`;
}

/** The claims of a token, or the reason why it is not accepted. */
export function verifyToken(token: string, secret: string, now: number): Result<Claims> {
  const [payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) {
    return { ok: false, reason: 'malformed' };
  }
  if (!sameText(signature, sign(payload, secret))) {
    return { ok: false, reason: 'forged' };
  }
  const claims = parse(payload);
  if (claims === undefined) {
    return { ok: false, reason: 'malformed' };
  }
  if (claims.expiresAt <= now) {
    return { ok: false, reason: 'expired' };
  }
  return { ok: true, value: claims };
}

/** The token in an Authorization header; undefined where there is none. */
export function bearerToken(header: string | undefined): string | undefined {
  return header?.startsWith(BEARER) ? header.slice(BEARER.length) : undefined;
}

function parse(payload: string): Claims | undefined {
  const bytes = decodeBase64Url(payload);
  return bytes === undefined ? undefined : (JSON.parse(textOf(bytes)) as Claims);
}

function sign(payload: string, secret: string): string {
  return hex(hmac(utf8(secret), utf8(payload)));
}
