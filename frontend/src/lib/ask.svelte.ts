/** A question whose answer is kept on the page until the next one is there, so that nothing flashes. */
import { question } from "./address";
import type { Job, Unmade } from "./api";
import { fetchAnswer, send, type Trouble, troubleFrom } from "./client";

/** Last answers by address: shown at once when a page is seen again, then asked anew. */
const seen = new Map<string, unknown>();
const MOST = 60;

export class Answer<T> {
  data = $state.raw<T | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  job = $state.raw<Job | null>(null);
  /** How to have the answer made, where it takes minutes and nobody has asked for it. */
  unmade = $state.raw<Unmade | null>(null);
  busy = $state(false);
  /** Whether `data` is a part of the answer, the rest of which is being worked out. */
  partly = $state(false);
  #shown: string | null = null;
  #again = $state(0);

  /** Asks `address()` now and whenever it changes; null asks nothing. Call while a component is being made. */
  constructor(address: () => string | null) {
    $effect(() => {
      void this.#again;
      const url = address();
      const stop = new AbortController();
      this.trouble = null;
      this.job = null;
      this.unmade = null;
      if (url === null) {
        this.data = null;
        this.busy = false;
        return;
      }
      if (seen.has(url)) this.#show(url, seen.get(url) as T, false);
      void this.#run(url, stop.signal);
      return () => stop.abort();
    });
  }

  async #run(url: string, signal: AbortSignal): Promise<void> {
    this.busy = true;
    try {
      const data = await fetchAnswer<T | Unmade>(url, signal, (job) => this.#hear(url, job));
      if (signal.aborted) return;
      if (isUnmade(data)) {
        this.data = null;
        this.unmade = data;
        this.job = null;
        this.busy = false;
        return;
      }
      if (seen.size >= MOST) seen.delete(seen.keys().next().value ?? "");
      seen.set(url, data);
      this.#show(url, data, false);
    } catch (error) {
      if (signal.aborted) return;
      this.data = null;
      this.trouble = troubleFrom(error);
    }
    this.job = null;
    this.busy = false;
  }

  /** A part is shown where nothing of this answer stands yet; what is whole stays until it is whole again. */
  #hear(url: string, job: Job): void {
    this.job = job;
    if (job.part !== null && (this.data === null || this.#shown !== url || this.partly)) this.#show(url, job.part as T, true);
  }

  #show(url: string, data: T, partly: boolean): void {
    this.#shown = url;
    this.partly = partly;
    this.data = data;
  }

  retry(): void {
    this.#again += 1;
  }

  /** Begins work that takes minutes, then waits for it. */
  async begin(work: string, values: Record<string, string | undefined> = {}): Promise<void> {
    try {
      await send(question(`/begin/${work}`, values), {});
      this.retry();
    } catch (error) {
      this.trouble = troubleFrom(error);
    }
  }
}

function isUnmade(data: unknown): data is Unmade {
  return typeof data === "object" && data !== null && "unmade" in data;
}
