import { randomUUID } from "node:crypto";

type Job = { order: unknown; isReady: boolean };

/** Far more than can be in the making at once; vendors forget old results too. */
const KEPT_JOBS = 20_000;

/** What is in the making: counts how much at once, and remembers orders until they are fetched. */
export class JobBook {
  latencyMs = 0;
  peak = 0;
  #active = { count: 0 };
  #jobs = new Map<string, Job>();

  /** Makes a result, which takes as long as results take, counted as one in the making. */
  async work<Result>(make: () => Promise<Result> | Result): Promise<Result> {
    const active = this.#begin();
    try {
      const over = this.latencyMs > 0 ? new Promise((done) => setTimeout(done, this.latencyMs)) : null;
      const result = await make();
      await over;
      return result;
    } finally {
      active.count -= 1;
    }
  }

  /** Takes an order that is asked after by its id. */
  open(order: unknown): string {
    const id = randomUUID();
    const job = { order, isReady: false };
    this.#jobs.set(id, job);
    const oldest = this.#jobs.keys().next().value;
    if (this.#jobs.size > KEPT_JOBS && oldest !== undefined) this.#jobs.delete(oldest);
    const active = this.#begin();
    setTimeout(() => {
      job.isReady = true;
      active.count -= 1;
    }, this.latencyMs).unref();
    return id;
  }

  /** Null for an id that was never given out. */
  find(id: string): Job | null {
    return this.#jobs.get(id) ?? null;
  }

  reset(): void {
    this.latencyMs = 0;
    this.peak = 0;
    // What is still under way counts itself out of the old one.
    this.#active = { count: 0 };
    this.#jobs.clear();
  }

  #begin(): { count: number } {
    this.#active.count += 1;
    this.peak = Math.max(this.peak, this.#active.count);
    return this.#active;
  }
}
