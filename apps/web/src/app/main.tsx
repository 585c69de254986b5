import "@fontsource-variable/onest/index.css";
import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startI18n } from "../i18n/start.ts";
import { startTheme } from "../lib/theme.ts";
import { App } from "./app.tsx";

startTheme();
await startI18n();

const root = document.getElementById("root");
if (!root) {
  throw new Error("index.html has no #root");
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Data is set in mono; it may come a moment after the words.
import("./late-fonts.ts");
