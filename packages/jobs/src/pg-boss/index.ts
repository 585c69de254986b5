export { openQueue } from "./open-queue.ts";
export type { Queue } from "./open-queue.ts";
