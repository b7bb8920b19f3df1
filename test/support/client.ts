export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  locations?: { line: number; column: number }[];
  extensions: { code: string; reason: string; path?: (string | number)[]; [key: string]: unknown };
}

export interface Answer<T> {
  status: number;
  headers: Headers;
  data: T | null | undefined;
  errors: GraphqlError[];
}

// A test reads the answer that its own query has shaped.
// eslint-disable-next-line typescript/no-explicit-any
type Data = any;

/** Asks over HTTP, as a member's system does. */
export class Client {
  constructor(
    readonly url: string,
    private readonly token?: string,
    /** Sent with every request, such as a cookie. */
    readonly headers: Record<string, string> = {},
  ) {}

  /** The same caller with further headers. */
  with(headers: Record<string, string>): Client {
    return new Client(this.url, this.token, { ...this.headers, ...headers });
  }

  /** The whole answer, with its errors. */
  async ask<T = Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>> {
    return await this.post<T>(JSON.stringify({ query, variables }));
  }

  async post<T = Data>(body: string | Buffer, contentType = 'application/json'): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...this.headers,
      },
      body: body as BodyInit,
    });
    const { data, errors = [] } = (await response.json()) as { data?: T; errors?: GraphqlError[] };
    return { status: response.status, headers: response.headers, data, errors };
  }

  /** The data of an answer that must have no errors. */
  async get<T = Data>(query: string, variables?: Record<string, unknown>): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
    return data!;
  }

  /** The one error of an answer that must have one. */
  async refused(query: string, variables?: Record<string, unknown>): Promise<GraphqlError> {
    const answer = await this.ask(query, variables);
    if (answer.errors.length !== 1) throw new Error(`One error expected: ${JSON.stringify(answer)}`);
    return answer.errors[0];
  }
}
