export { digestOf, isPassword } from './password.js';
export { AuthService } from './service.js';
export { SessionRegistry } from './session.js';
export { bearerToken, issueToken, verifyToken } from './token.js';
export type { Claims, Session } from './types.js';
