import { encodeBase64Url } from './encoding.js';
import { host } from './host.js';

/** Makes identifiers that nobody can guess. */
export interface IdSource {
  next(prefix: string): string;
}

export const randomIds: IdSource = {
  next: (prefix) => `${prefix}-${encodeBase64Url(host.crypto.getRandomValues(new Uint8Array(16)))}`,
};
