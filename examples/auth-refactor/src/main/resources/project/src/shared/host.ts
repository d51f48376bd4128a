/** The few things of the host that this project uses, so that it needs no type packages. */
interface Host {
  readonly console: { log(line: string): void };
  readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
  readonly process: { exitCode?: number };
}

export const host = globalThis as unknown as Host;
