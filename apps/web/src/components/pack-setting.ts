import { PackPlatform } from "@static-engine/contracts";
import { createLocalSetting } from "../lib/local-setting.ts";

function readPlatforms(text: string | null): string {
  const known = (text ?? "meta").split(",").filter((id) => PackPlatform.safeParse(id).success);
  return known.length > 0 ? known.join(",") : "meta";
}

/** The platforms and the names that were used last. */
export const packPlatforms = createLocalSetting<string>("pack-platforms", readPlatforms);
export const packTemplate = createLocalSetting<string>("pack-template", (text) => (text ?? "").slice(0, 160));

export function toPlatforms(text: string): PackPlatform[] {
  return text.split(",").flatMap((id) => PackPlatform.safeParse(id).data ?? []);
}
