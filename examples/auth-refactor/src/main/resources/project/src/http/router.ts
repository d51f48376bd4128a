import type { Request } from './request.js';
import { problem, type Response } from './response.js';

export type Handler = (request: Request) => Response;

/** Gives each request to the handler of its method and path. */
export class Router {
  private readonly handlers = new Map<string, Handler>();

  on(method: Request['method'], path: string, handler: Handler): this {
    this.handlers.set(`${method} ${path}`, handler);
    return this;
  }

  handle(request: Request): Response {
    const handler = this.handlers.get(`${request.method} ${request.path}`);
    return handler === undefined ? problem(404, 'not-found') : handler(request);
  }
}
