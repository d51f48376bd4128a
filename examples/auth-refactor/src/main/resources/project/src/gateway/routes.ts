import { textField } from '../http/request.js';
import { created, ok, problem } from '../http/response.js';
import { Router, type Handler } from '../http/router.js';
import type { Gateway } from './gateway.js';
import { members } from './middleware.js';

export function routes(gateway: Gateway): Router {
  return new Router()
    .on('POST', '/sign-up', signUp(gateway))
    .on('POST', '/sign-in', signIn(gateway))
    .on('POST', '/sign-out', signOut(gateway))
    .on('GET', '/me', me(gateway))
    .on('PUT', '/me', rename(gateway));
}

function signUp({ users, digest }: Gateway): Handler {
  return (request) => {
    const name = textField(request, 'name');
    const email = textField(request, 'email');
    const password = textField(request, 'password');
    if (name === undefined || email === undefined || password === undefined) {
      return problem(400, 'incomplete');
    }
    const user = users.register(name, email, digest(password));
    return user === undefined ? problem(409, 'taken') : created(users.profile(user.id));
  };
}

function signIn({ auth, users }: Gateway): Handler {
  return (request) => {
    const user = users.findByEmail(textField(request, 'email') ?? '');
    const password = textField(request, 'password') ?? '';
    const token = user && auth.signIn(user.id, password, user.digest);
    return token === undefined ? problem(401, 'denied') : ok({ token });
  };
}

function signOut(gateway: Gateway): Handler {
  return members(gateway, (_, claims) => ok({ closed: gateway.auth.signOut(claims.sessionId) }));
}

function me(gateway: Gateway): Handler {
  return members(gateway, (_, claims) => ok(gateway.users.profile(claims.userId)));
}

function rename(gateway: Gateway): Handler {
  return members(gateway, (request, claims) => {
    const name = textField(request, 'name');
    return name === undefined
      ? problem(400, 'incomplete')
      : ok(gateway.users.rename(claims.userId, name));
  });
}
