import { createLocalSetting } from "../../lib/local-setting.ts";

/** How a reviewer calls themselves, so that they are asked once. */
export const reviewerName = createLocalSetting<string>("reviewer-name", (text) => text ?? "");
