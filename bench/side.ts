import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

type Answer<Result> = { result: Result } | { failed: string };

/** What is not ours, in a process of its own: it pays for nobody's memory but its own, and keeps nobody waiting. */
export type Side<Hello, Ask, Result> = {
  hello: Hello;
  ask(ask: Ask): Promise<Result>;
  stop(): Promise<void>;
};

/** The next thing that the child says. A child that ends says nothing any more. */
async function hear<Message>(child: ChildProcess): Promise<Message> {
  const end = once(child, "exit").then(([code]) => {
    throw new Error(`a process of the bench ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, "message"), end]);
  return message;
}

/** Starts a script of this folder that calls `serveSide`. One thing is asked at a time. */
export async function startSide<Hello, Ask extends object, Result>(
  script: string,
): Promise<Side<Hello, Ask, Result>> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [], { execArgv: ["--import", "tsx"] });
  const hello = await hear<Hello>(child);
  return {
    hello,
    async ask(ask) {
      const answered = hear<Answer<Result>>(child);
      child.send(ask);
      const answer = await answered;
      if ("failed" in answer) throw new Error(answer.failed);
      return answer.result;
    },
    async stop() {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}

/** The other end: says `hello`, then answers what is asked until its parent has gone. */
export function serveSide<Hello, Ask, Result>(hello: Hello, answer: (ask: Ask) => Promise<Result>): void {
  const say = (message: Answer<Result> | Hello) => process.send?.(message);
  process.on("message", (ask: Ask) => {
    answer(ask).then(
      (result) => say({ result }),
      (error: unknown) => say({ failed: String(error) }),
    );
  });
  process.on("disconnect", () => process.exit(0));
  say(hello);
}
