/** An answer that says why a request did not do what it should: RFC 9457, or that no answer came. */
import { shared } from '../i18n/shared';

export interface FieldError {
  field: string;
  message: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  errors?: FieldError[];
  traceId?: string;
}

export class Problem extends Error {
  override readonly name = 'Problem';

  private constructor(
    /** 0 when no answer came. */
    readonly status: number,
    /** The stable code of the catalogue; `NETWORK` when no answer came. */
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldError[],
    readonly traceId: string | null,
    readonly retryAfterSeconds: number | null,
  ) {
    super(`${status} ${code}`);
  }

  /** No answer came: no connection, or it broke. */
  static network(): Problem {
    return new Problem(0, 'NETWORK', shared('problem.title'), '', [], null, null);
  }

  static async of(response: Response): Promise<Problem> {
    const body = await readBody(response);
    const retryAfter = Number(response.headers.get('Retry-After'));
    return new Problem(
      response.status,
      body.code ?? 'UNEXPECTED',
      body.title ?? shared('problem.title'),
      body.detail ?? '',
      body.errors ?? [],
      body.traceId ?? null,
      Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
    );
  }

  /** Anything thrown as a problem, so that a view has one kind of failure to show. */
  static from(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown;
    console.error(thrown);
    return new Problem(0, 'UNEXPECTED', shared('problem.title'), '', [], null, null);
  }

  get sessionExpired(): boolean {
    return this.status === 401;
  }

  /** A sentence for the reader: what the service says, else our own words. */
  get sentence(): string {
    if (this.code === 'NETWORK') return shared('problem.NETWORK');
    if (this.status === 429 || this.status === 503) return shared('problem.OVERLOADED');
    return this.detail || shared('problem.UNEXPECTED');
  }

  /** The messages for one field of the body, and of what is inside it. */
  messagesOf(field: string): string[] {
    return this.errors
      .filter((error) => error.field === field || error.field.startsWith(`${field}.`) || error.field.startsWith(`${field}[`))
      .map((error) => error.message);
  }
}

async function readBody(response: Response): Promise<ProblemBody> {
  try {
    return (await response.json()) as ProblemBody;
  } catch {
    return {};
  }
}

/** Whether a request was given up on purpose, which is nobody's problem. */
export function aborted(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}
