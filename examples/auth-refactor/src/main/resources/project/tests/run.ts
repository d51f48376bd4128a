import './auth/password.test.js';
import './auth/service.test.js';
import './auth/session.test.js';
import './auth/token.test.js';
import './gateway/log.test.js';
import './gateway/routes.test.js';
import './gateway/token.test.js';
import './shared/sha256.test.js';
import './user/messages.test.js';
import './user/presence.test.js';
import './user/repository.test.js';
import './user/service.test.js';
import { report } from './support/check.js';

report();
