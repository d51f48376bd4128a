import { signUp } from './accounts/signup.js';
import { sendInvoice } from './billing/invoice.js';
import { remind } from './billing/reminder.js';
import { ship } from './shipping/parcel.js';

// An account comes first: only users recieve invoices.
const user = signUp('Ada');
sendInvoice(user, 1999);
remind(user, 1999);
ship(user, 'a book');
