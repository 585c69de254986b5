import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type Ask =
  | { kind: "pay"; sessionId: string }
  /** The first `warmUp` deliveries are sent and answered before those that are timed. */
  | { kind: "send"; url: string; warmUp: number; perSecond: number; copyEvery: number };

export type Answer = { times: number[] } | { failed: string };
export type Hello = { url: string; secret: string };

/** The next thing that the child says. */
async function hear<Message>(child: ChildProcess): Promise<Message> {
  const [message] = await once(child, "message");
  return message;
}

/** Starts Stripe's side beside us. One thing is asked at a time. */
export async function startStripeProcess() {
  const script = fileURLToPath(new URL("stripe-side.ts", import.meta.url));
  const child = fork(script, [], { execArgv: ["--import", "tsx"] });
  const hello = await hear<Hello>(child);
  return {
    ...hello,
    async ask(ask: Ask): Promise<number[]> {
      const answered = hear<Answer>(child);
      child.send(ask);
      const answer = await answered;
      if ("failed" in answer) throw new Error(answer.failed);
      return answer.times;
    },
    async stop(): Promise<void> {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}
