import type { Socket } from "node:net";
import { createServer } from "node:net";

export type SmtpEmulator = {
  url: string;
  /** Whole messages as they arrived, oldest first. */
  received: string[];
  /** Answers every mail with a refusal that may pass. */
  isRefusing: boolean;
  /** An address that it never takes anything for. */
  unknown: string | null;
  close(): Promise<void>;
};

/** One conversation: just enough SMTP to take a mail. */
function talk(socket: Socket, server: SmtpEmulator): void {
  let rest = "";
  let message: string[] | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  function hear(line: string): void {
    if (message) {
      if (line !== ".") {
        message.push(line);
        return;
      }
      server.received.push(message.join("\n"));
      message = null;
      say("250 taken");
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "MAIL" && server.isRefusing) say("451 try later");
    else if (verb === "RCPT" && server.unknown && line.includes(server.unknown)) say("550 no such person");
    else if (verb === "DATA") {
      message = [];
      say("354 go on");
    } else if (verb === "QUIT") {
      say("221 bye");
      socket.end();
    } else say("250 fine");
  }
  socket.setEncoding("utf8");
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    const lines = (rest + chunk).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) hear(line);
  });
  say("220 emulated");
}

/** A mail server that keeps what it gets. */
export async function startSmtpEmulator(): Promise<SmtpEmulator> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    talk(socket, emulator);
  });
  const emulator: SmtpEmulator = {
    url: "",
    received: [],
    isRefusing: false,
    unknown: null,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  emulator.url = `smtp://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
  return emulator;
}
