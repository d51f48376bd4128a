import { hex, utf8 } from '../shared/encoding.js';
import { sameText, stretch } from '../shared/hmac.js';

const ROUNDS = 200;

/** What is kept of a password: the salt, a dollar sign, and the key in hex. */
export function digestOf(password: string, salt: string): string {
  return `${salt}$${hex(stretch(utf8(password), utf8(salt), ROUNDS))}`;
}

export function isPassword(password: string, digest: string): boolean {
  const salt = digest.slice(0, digest.lastIndexOf('$'));
  return sameText(digestOf(password, salt), digest);
}
