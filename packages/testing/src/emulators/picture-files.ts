import type { Route, Scene } from "./emulator.ts";
import type { Wish } from "./paint-picture.ts";
import { paintPicture } from "./paint-picture.ts";

/** The address under which a finished picture lies for a while, as vendors do it; what it shows is in the address. */
export function pictureUrl(scene: Scene, wish: Wish): string {
  return `${scene.url}/files/${Buffer.from(JSON.stringify(wish)).toString("base64url")}.${wish.format}`;
}

/** Serves such addresses, without a key. */
export const PICTURE_FILES: Route = {
  method: "GET",
  path: /^\/files\/([\w-]+)\.(?:png|jpeg)$/,
  phase: "file",
  async handle({ call, faults }, [encoded = ""]) {
    const wish: Wish = JSON.parse(Buffer.from(encoded, "base64url").toString("utf8"));
    const fault = faults.takePicture(call);
    const type = fault === "html" ? "text/html" : `image/${wish.format}`;
    return { bytes: await paintPicture(wish, fault), type };
  },
};
