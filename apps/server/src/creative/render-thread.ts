import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { createAdRenderer } from "./ad-renderer.ts";
import { rehearse } from "./rehearse.ts";
import type { FromThread, Outcome, Question, Task, ToThread } from "./render-messages.ts";

// Runs in a thread of its own, which `openRenderThread` starts.
if (!parentPort) throw new Error("the render thread has no parent");
const port = parentPort;
const Settings = z.object({ atOnce: z.number().int().positive(), rehearses: z.boolean() });
const { atOnce, rehearses } = Settings.parse(workerData);
const renderer = await createAdRenderer({ atOnce });

type Waiting = { resolve(bytes: Uint8Array | null): void; reject(error: Error): void };
const running = new Map<number, AbortController>();
const waiting = new Map<number, Waiting>();
let questions = 0;
let isWanted = false;

function post(message: FromThread): void {
  port.postMessage(message);
}

function ask(id: number, about: Question): Promise<Uint8Array | null> {
  questions += 1;
  const question = questions;
  return new Promise((resolve, reject) => {
    waiting.set(question, { resolve, reject });
    post({ type: "question", id, question, about });
  });
}

async function perform(id: number, task: Task, signal: AbortSignal): Promise<Outcome> {
  if (task.kind === "readScene") {
    return { kind: "scene", scene: await renderer.readScene(task.data, task.ratio, task.palette) };
  }
  const assets = {
    async load(key: string) {
      return Buffer.from((await ask(id, { kind: "load", key })) ?? []);
    },
  };
  const { document } = task;
  const tell = async (stage: "painting" | "checking", done: number, total: number) => {
    await ask(id, { kind: "stage", stage, done, total });
  };
  const ad =
    task.kind === "makeAd"
      ? await renderer.makeAd(
          { document, assets },
          { signal, onStage: ({ stage, done, total }) => tell(stage, done, total) },
        )
      : await renderer.measureAd(
          { document, assets },
          { signal, onProgress: (done, total) => tell("painting", done, total) },
        );
  return { kind: "ad", ad };
}

async function run(id: number, task: Task): Promise<void> {
  const stop = new AbortController();
  running.set(id, stop);
  try {
    post({ type: "done", id, outcome: await perform(id, task, stop.signal) });
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    post({ type: "failed", id, message, stack });
  } finally {
    running.delete(id);
  }
}

port.on("message", (message: ToThread) => {
  switch (message.type) {
    case "run":
      isWanted = true;
      void run(message.id, message.task);
      return;
    case "abort":
      running.get(message.id)?.abort();
      return;
    case "answer":
      waiting.get(message.question)?.resolve(message.bytes);
      waiting.delete(message.question);
      return;
    case "refusal":
      waiting.get(message.question)?.reject(new Error(message.message));
      waiting.delete(message.question);
      return;
    default:
      message satisfies never;
  }
});

// What fails here fails again with the first ad, where somebody is told.
if (rehearses) rehearse(renderer, () => !isWanted).catch(() => undefined);
