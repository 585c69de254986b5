import { createLocalSetting } from "./local-setting.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const themeSetting = createLocalSetting<Theme>(
  "theme",
  (text) => THEMES.find((theme) => theme === text) ?? "system",
);

const systemDark = matchMedia("(prefers-color-scheme: dark)");

function applyTheme(): void {
  const theme = themeSetting.get();
  const dark = theme === "dark" || (theme === "system" && systemDark.matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

/** Keeps the page in step with the choice and with the system. */
export function startTheme(): void {
  applyTheme();
  themeSetting.subscribe(applyTheme);
  systemDark.addEventListener("change", applyTheme);
}
