/** Somebody who has signed up. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly digest: string;
}

/** What others may see of a user. */
export interface Profile {
  readonly id: string;
  readonly name: string;
}

export function profileOf(user: User): Profile {
  return { id: user.id, name: user.name };
}
