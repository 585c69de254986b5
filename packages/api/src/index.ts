export type { ApiContext } from "./context.ts";
export { toAppError } from "./errors.ts";
export { readMember } from "./read-member.ts";
export type { AppRouter } from "./root.ts";
export { appRouter, createCaller } from "./root.ts";
