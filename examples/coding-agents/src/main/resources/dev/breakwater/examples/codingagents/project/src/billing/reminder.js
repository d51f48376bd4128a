import { format } from './money.js';

export function remind(user, cents) {
  console.log(`${user.name} has not paid ${format(cents)}`);
}
