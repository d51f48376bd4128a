export interface Response {
  readonly status: number;
  readonly body: unknown;
}

export function ok(body: unknown): Response {
  return { status: 200, body };
}

export function created(body: unknown): Response {
  return { status: 201, body };
}

export function problem(status: number, error: string): Response {
  return { status, body: { error } };
}
