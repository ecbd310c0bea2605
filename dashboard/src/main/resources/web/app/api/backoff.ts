const LONGEST_MILLIS = 60_000;
const MOST_DOUBLINGS = 6;

/**
 * How long to wait before trying again: twice as long after each failure, at most a minute, and spread from half to one
 * and a half of that, so that pages which lost the same service do not all come back at the same moment.
 */
export class Backoff {
  private failures = 0;

  constructor(
    /** Before the first repeat; the other side may say another time. */
    public firstMillis: number,
    private readonly random: () => number = Math.random,
  ) {}

  failed(): void {
    this.failures += 1;
  }

  succeeded(): void {
    this.failures = 0;
  }

  /** The next wait; never less than the other side asked for. */
  delay(leastSeconds: number | null = null): number {
    const grown = Math.min(LONGEST_MILLIS, this.firstMillis * 2 ** Math.min(this.failures, MOST_DOUBLINGS));
    return Math.max(grown * (0.5 + this.random()), (leastSeconds ?? 0) * 1000);
  }
}
