import { sha256 } from './sha256.js';

const BLOCK = 64;

/** HMAC-SHA-256 (RFC 2104). */
export function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK);
  block.set(key.length > BLOCK ? sha256(key) : key);
  const inner = sha256(join(block.map((byte) => byte ^ 0x36), message));
  return sha256(join(block.map((byte) => byte ^ 0x5c), inner));
}

/** PBKDF2 with HMAC-SHA-256 (RFC 8018), its first block: 32 bytes. */
export function stretch(password: Uint8Array, salt: Uint8Array, rounds: number): Uint8Array {
  let last = hmac(password, join(salt, Uint8Array.of(0, 0, 0, 1)));
  const key = last.slice();
  for (let round = 1; round < rounds; round++) {
    last = hmac(password, last);
    last.forEach((byte, i) => (key[i] = (key[i] ?? 0) ^ byte));
  }
  return key;
}

/** Whether two texts are the same, in a time that does not say where they differ. */
export function sameText(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let i = 0; i < left.length; i++) {
    difference |= left.charCodeAt(i) ^ right.charCodeAt(i);
  }
  return difference === 0;
}

function join(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
