import { Worker } from "node:worker_threads";
import type { AdRenderer, MadeAd } from "@static-engine/services";
import { createAdRenderer } from "./ad-renderer.ts";
import type { FromThread, Outcome, Question, Task, ToThread } from "./render-messages.ts";

type Hooks = {
  signal?: AbortSignal;
  load(key: string): Promise<Buffer>;
  tell(stage: { stage: "painting" | "checking"; done: number; total: number }): Promise<void>;
};

type Pending = {
  hooks: Hooks;
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
  /** What a hook threw. The task fails for it, but across threads only words get through. */
  thrown: { error: unknown } | null;
};

const NO_HOOKS: Hooks = {
  load: () => Promise.reject(new Error("this task reads no files")),
  tell: async () => {},
};

/**
 * The creative engine in a thread of its own, for processes that make ads: their event loop stays free to send calls
 * and to answer the database while pictures are painted, and megabytes of pixels are collected from a small heap. The
 * thread starts with the first picture, and anew should it ever die; what it was working on fails then, and is tried
 * again by the queue.
 * @param rehearses makes a few ads for nobody when it starts, until there is work
 */
export function openRenderThread({ atOnce, rehearses }: { atOnce: number; rehearses: boolean }): {
  renderer: AdRenderer;
  /** Starts the thread now, so that the first ad need not wait for it. */
  warm(): void;
  close(): Promise<void>;
} {
  const pending = new Map<number, Pending>();
  let thread: Worker | null = null;
  let tasks = 0;
  let here: Promise<AdRenderer> | null = null;

  /** For what making ads never asks for, such as files for a download. */
  function ownRenderer(): Promise<AdRenderer> {
    here ??= createAdRenderer({ atOnce });
    return here;
  }

  function start(): Worker {
    const made = new Worker(new URL("./render-thread.ts", import.meta.url), {
      execArgv: ["--import", "tsx"],
      workerData: { atOnce, rehearses },
    });
    made.on("message", (message: FromThread) => hear(made, message));
    // Whatever is in hand keeps the process alive by other means; an idle thread must not.
    made.unref();
    made.on("error", (error) => lose(made, error));
    made.on("exit", () => lose(made, new Error("the render thread has ended")));
    return made;
  }

  function lose(lost: Worker, error: unknown): void {
    if (thread !== lost) return;
    thread = null;
    for (const [id, task] of pending) {
      pending.delete(id);
      task.reject(error);
    }
  }

  function hear(from: Worker, message: FromThread): void {
    const task = pending.get(message.id);
    if (!task) return;
    if (message.type === "question") {
      void answer(from, task, message.question, message.about);
      return;
    }
    pending.delete(message.id);
    if (message.type === "done") task.resolve(message.outcome);
    else task.reject(reasonOf(task, message));
  }

  async function answer(to: Worker, task: Pending, question: number, about: Question): Promise<void> {
    let reply: ToThread;
    try {
      const bytes = about.kind === "load" ? await task.hooks.load(about.key) : null;
      if (about.kind === "stage") await task.hooks.tell(about);
      reply = { type: "answer", question, bytes };
    } catch (error) {
      task.thrown ??= { error };
      reply = { type: "refusal", question, message: String(error) };
    }
    to.postMessage(reply);
  }

  async function run(task: Task, hooks: Hooks): Promise<Outcome> {
    hooks.signal?.throwIfAborted();
    thread ??= start();
    const current = thread;
    tasks += 1;
    const id = tasks;
    const post = (message: ToThread) => current.postMessage(message);
    const abort = () => post({ type: "abort", id });
    hooks.signal?.addEventListener("abort", abort, { once: true });
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        pending.set(id, { hooks, resolve, reject, thrown: null });
        post({ type: "run", id, task });
      });
    } finally {
      hooks.signal?.removeEventListener("abort", abort);
    }
  }

  async function makeAd(task: Task, hooks: Hooks): Promise<MadeAd> {
    const outcome = await run(task, hooks);
    if (outcome.kind !== "ad") throw new Error("the render thread answered another question");
    const pictures = outcome.ad.pictures.map((picture) => ({ ...picture, jpeg: asBuffer(picture.jpeg) }));
    return { ...outcome.ad, pictures };
  }

  return {
    renderer: {
      async readScene(data, ratio, palette) {
        const outcome = await run({ kind: "readScene", data, ratio, palette }, NO_HOOKS);
        if (outcome.kind !== "scene") throw new Error("the render thread answered another question");
        return { ...outcome.scene, data: asBuffer(outcome.scene.data) };
      },
      makeAd: ({ document, assets }, { signal, onStage }) =>
        makeAd({ kind: "makeAd", document }, { signal, load: assets.load, tell: onStage }),
      measureAd: ({ document, assets }, { signal, onProgress }) =>
        makeAd(
          { kind: "measureAd", document },
          { signal, load: assets.load, tell: ({ done, total }) => onProgress(done, total) },
        ),
      cutOut: async (image) => (await ownRenderer()).cutOut(image),
      drawLayer: async (input) => (await ownRenderer()).drawLayer(input),
      exportAd: async (input) => (await ownRenderer()).exportAd(input),
      exportFile: async (input) => (await ownRenderer()).exportFile(input),
    },
    warm() {
      thread ??= start();
    },
    async close() {
      const last = thread;
      if (!last) return;
      lose(last, new Error("the renderer is closed"));
      await last.terminate();
    },
  };
}

function reasonOf(
  { thrown, hooks }: Pending,
  failed: { message: string; stack: string | undefined },
): unknown {
  if (thrown) return thrown.error;
  if (hooks.signal?.aborted) return hooks.signal.reason;
  const error = new Error(failed.message);
  if (failed.stack) error.stack = failed.stack;
  return error;
}

/** A Buffer comes out of another thread as the bytes that it is. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
