export interface FieldProblem {
  /** Dotted path into the body, '' for the body itself. */
  path: string;
  message: string;
}

interface HttpErrorDetails extends ErrorOptions {
  headers?: Record<string, string>;
  fields?: FieldProblem[];
}

/**
 * An answer other than success, thrown from anywhere below a route. `code` is what programs and translations
 * key on; `message` says in English what happened, why, and what to do.
 */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  readonly fields: FieldProblem[] | undefined;

  constructor(status: number, code: string, message: string = code, details: HttpErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.status = status;
    this.code = code;
    this.headers = details.headers ?? {};
    this.fields = details.fields;
  }
}
