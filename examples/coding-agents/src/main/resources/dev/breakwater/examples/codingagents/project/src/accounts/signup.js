import { save } from './users.js';

export function signUp(name) {
  const user = save({ name });
  console.log(`${name} has signed up`);
  return user;
}
