export type { Queue } from "./open-queue.ts";
export { openQueue } from "./open-queue.ts";
