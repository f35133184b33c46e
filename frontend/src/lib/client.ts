/** Asks the server. Long work answers 202 with its progress and is asked again until it is done. */
import type { Failure, Job } from "./api";
import { needsCjk, loadCjk } from "./scripts";

export interface Trouble {
  code: string;
  cause: string;
  cure: string;
}

/** Milliseconds between two looks at a job: often while it may be one of seconds. */
const SOON = 150;
const POLL = 700;
const SECONDS = 6000;

export class Refusal extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.cause);
  }
}

/** The answer to a question; `onJob` hears of progress. Throws Refusal with cause and cure. */
export async function fetchAnswer<T>(address: string, signal: AbortSignal, onJob: (job: Job) => void): Promise<T> {
  const begun = performance.now();
  for (;;) {
    const response = await reach(address, signal);
    const text = await response.text();
    const body = parse(text, address);
    if (response.status === 202) {
      const job = body as Job;
      if (job.state === "failed") throw new Refusal({ code: "job", cause: job.message, cure: "Ask again; if it fails again, run the same question at the command line to see more." });
      onJob(job);
      await wait(performance.now() - begun < SECONDS ? SOON : POLL, signal);
      continue;
    }
    if (!response.ok) throw new Refusal(troubleOf(body, response.status));
    if (needsCjk(text)) void loadCjk();
    return body as T;
  }
}

/** Sends something to be written; throws Refusal with cause and cure. */
export async function send<T>(address: string, what: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, { method: "POST", headers: { accept: "application/json", "content-type": "application/json" }, body: JSON.stringify(what) });
  } catch {
    throw offline();
  }
  const body = parse(await response.text(), address);
  if (!response.ok) throw new Refusal(troubleOf(body, response.status));
  return body as T;
}

async function reach(address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { signal, headers: { accept: "application/json" } });
  } catch (error) {
    if (signal.aborted) throw error;
    throw offline();
  }
}

function offline(): Refusal {
  return new Refusal({ code: "offline", cause: "The program behind these pages does not answer.", cure: "Start it again with “politburo serve”, then try again here." });
}

/** What a page says of anything that went wrong. */
export function troubleFrom(error: unknown): Trouble {
  return error instanceof Refusal ? error.trouble : { code: "page", cause: String(error), cure: "Reload the page." };
}

function parse(text: string, address: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal({ code: "answer", cause: `The answer to ${address} is not what these pages expect.`, cure: "Pages and program may be of different versions: stop the program, install it again and reload." });
  }
}

function troubleOf(body: unknown, status: number): Trouble {
  const failure = (body as Partial<Failure> | null)?.error;
  return failure ?? { code: String(status), cause: "The question could not be answered.", cure: "Go back and ask in another way." };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("aborted", "AbortError"));
    });
  });
}
