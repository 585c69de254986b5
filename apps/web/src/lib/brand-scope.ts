import { createLocalSetting } from "./local-setting.ts";

/** The brand that every page is about; empty for all of them. */
export const brandScope = createLocalSetting<string>("brand", (text) => text ?? "");
