/** One route of the API: what the web calls and what a test holds against the controllers. Paths are under the host. */
export interface Endpoint<Request = void, Response = void> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `:name` parameters, e.g. `/api/v1/clients/:clientId`. */
  readonly path: string;
  /** Never set: carries the types of body and answer. */
  readonly types?: { readonly request: Request; readonly response: Response };
}

/** Declares a route with the types of its body and answer. */
export const endpoint = <Request, Response>(method: Endpoint['method'], path: string): Endpoint<Request, Response> => ({
  method,
  path: `/api/v1${path}`,
});
