import { format } from './money.js';

export function sendInvoice(user, cents) {
  console.log(`invoice of ${format(cents)} for ${user.name}`);
}
