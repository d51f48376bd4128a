import { decodeBase64Url, encodeBase64Url, hex, textOf, utf8 } from '../shared/encoding.js';
import { hmac, sameText } from '../shared/hmac.js';
import { AuthError, type Claims } from './types.js';

const BEARER = 'Bearer ';

/** Signs claims: the claims in base64url, a dot, and the signature in hex. */
export function issueToken(claims: Claims, secret: string): string {
  const payload = encodeBase64Url(utf8(JSON.stringify(claims)));
  return `${payload}.${sign(payload, secret)}`;
}

/** The claims of a token; throws an AuthError where it is not to be trusted. */
export function verifyToken(token: string, secret: string, now: number): Claims {
  const [payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) {
    throw new AuthError('malformed', 'a token has two parts');
  }
  if (!sameText(signature, sign(payload, secret))) {
    throw new AuthError('forged', 'the token was not signed here');
  }
  const claims = parse(payload);
  if (claims === undefined) {
    throw new AuthError('malformed', 'the token holds no claims');
  }
  if (claims.expiresAt <= now) {
    throw new AuthError('expired', 'the token is too old');
  }
  return claims;
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
