import { createLocalSetting } from "./local-setting.ts";

/** Whether this browser shows a notice of its own when a run ends in a hidden tab. */
export const desktopNotices = createLocalSetting<"on" | "off">("desktop-notices", (text) =>
  text === "on" ? "on" : "off",
);

export function canNotify(): boolean {
  return typeof Notification !== "undefined";
}

/** Turns it on, if the browser lets us. False where somebody said no to the browser. */
export async function askToNotify(): Promise<boolean> {
  const answer = await Notification.requestPermission();
  if (answer === "granted") desktopNotices.set("on");
  return answer === "granted";
}

/** Shown only if the tab cannot be seen; a press brings it forward and leads to `path`. */
export function notifyHidden(title: string, body: string, path: string): void {
  const isWanted = desktopNotices.get() === "on" && canNotify() && Notification.permission === "granted";
  if (!isWanted || document.visibilityState === "visible") return;
  const notice = new Notification(title, { body, tag: path });
  notice.onclick = () => {
    window.focus();
    window.location.assign(path);
  };
}
