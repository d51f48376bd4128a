export type { Gateway } from './gateway.js';
export { logged } from './log.js';
export { members } from './middleware.js';
export { routes } from './routes.js';
