/** An answer that says why a request did not do what it should: RFC 9457, or that no answer came. */
import { shared } from '../i18n/shared';
import { settings } from '../shell/settings';
import { reasonOf, sentenceOf } from './problem-words';

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

  /** The problem of one item of a batch, which comes without a status of its own answer. */
  static ofItem(item: ProblemBody & { status?: number }): Problem {
    return new Problem(
      item.status ?? 422,
      item.code ?? 'UNEXPECTED',
      item.title ?? shared('problem.title'),
      item.detail ?? '',
      item.errors ?? [],
      null,
      null,
    );
  }

  /** A sentence for the reader, in the language that is shown. */
  get sentence(): string {
    return sentenceOf(this.code, this.detail, settings.language === 'en');
  }

  /** What is wrong with each field, in the language that is shown. */
  get reasons(): string[] {
    return this.errors.map((error) => reasonOf(error.message, settings.language === 'en'));
  }

  /** The messages for one field of the body, and of what is inside it. */
  messagesOf(field: string): string[] {
    return this.errors
      .filter((error) => error.field === field || error.field.startsWith(`${field}.`) || error.field.startsWith(`${field}[`))
      .map((error) => reasonOf(error.message, settings.language === 'en'));
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
