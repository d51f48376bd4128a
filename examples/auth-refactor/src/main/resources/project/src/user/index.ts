export { explain } from './messages.js';
export { devices } from './presence.js';
export { UserRepository } from './repository.js';
export { UserService } from './service.js';
export type { Profile, User } from './user.js';
