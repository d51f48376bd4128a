/** What differs between one installation and another. */
export interface Config {
  readonly secret: string;
  readonly sessionLifetime: number;
}

const MINUTE = 60_000;

export const defaults: Omit<Config, 'secret'> = { sessionLifetime: 30 * MINUTE };
