export type { CopyBrief, CopyProvider } from "./ports.ts";
export { createStudioCopy } from "./studio/studio-copy.ts";
