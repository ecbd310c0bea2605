/** Time that passes only when a test says so, and answers that it gives: for what waits and asks again. */
const REAL = { setTimeout, setInterval, clearTimeout, clearInterval, fetch };
const realTimeout = setTimeout;

interface Timer {
  at: number;
  every: number | null;
  run: () => void;
}

export class VirtualTime {
  now = 0;
  private next = 1;
  private readonly timers = new Map<number, Timer>();

  install(): void {
    Object.assign(globalThis, {
      setTimeout: (run: () => void, millis = 0) => this.add({ at: this.now + millis, every: null, run }),
      setInterval: (run: () => void, millis = 0) => this.add({ at: this.now + millis, every: millis, run }),
      clearTimeout: (id: number) => this.timers.delete(id),
      clearInterval: (id: number) => this.timers.delete(id),
    });
  }

  uninstall(): void {
    Object.assign(globalThis, REAL);
  }

  /** Lets so much time pass, one timer after the other, each with everything that follows from it. */
  async pass(millis: number): Promise<void> {
    const until = this.now + millis;
    await settled();
    for (;;) {
      const due = [...this.timers].filter(([, timer]) => timer.at <= until).sort(([, one], [, other]) => one.at - other.at)[0];
      if (!due) break;
      const [id, timer] = due;
      this.now = timer.at;
      if (timer.every === null) this.timers.delete(id);
      else timer.at += timer.every;
      timer.run();
      await settled();
    }
    this.now = until;
  }

  private add(timer: Timer): number {
    this.timers.set(this.next, timer);
    return this.next++;
  }
}

/** Until all promises that can go on have gone on, streams included. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => realTimeout(resolve, 0));
}
