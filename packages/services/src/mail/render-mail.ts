import type { Language, MailTemplate } from "@static-engine/contracts";
import type { MailTexts } from "./templates.ts";
import { en } from "./texts/en.ts";
import { ru } from "./texts/ru.ts";
import { uz } from "./texts/uz.ts";

const TEXTS: Record<Language, MailTexts> = { en, ru, uz };
const LOCALES: Record<Language, string> = { en: "en-GB", ru: "ru-RU", uz: "uz-UZ" };
const INSTANT = /^\d{4}-\d\d-\d\dT/;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function show(value: string | number, locale: Language): string {
  if (typeof value === "number") return new Intl.NumberFormat(LOCALES[locale]).format(value);
  if (!INSTANT.test(value)) return value;
  const style = { day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(LOCALES[locale], style).format(new Date(value));
}

type Facts = Record<string, string | number>;

/** What a mail says in the member's language, before it is dressed for a reader. */
export function wordMail(mail: { template: MailTemplate; locale: Language; facts: Facts }): {
  subject: string;
  lines: string[];
  action: { label: string; path: string };
  footer: string;
} {
  const { footer, mails } = TEXTS[mail.locale];
  const { subject, lines, action } = mails[mail.template];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => show(mail.facts[name] ?? "", mail.locale));
  const [label, path] = action;
  return {
    subject: fill(subject),
    lines: lines.map(fill),
    action: { label, path: fill(path) },
    footer,
  };
}

/** A mail as plain text and as HTML that says the same. */
export function renderMail(
  mail: { template: MailTemplate; locale: Language; facts: Facts },
  appUrl: string,
): { subject: string; text: string; html: string } {
  const { subject, lines, action, footer } = wordMail(mail);
  const url = `${appUrl}${action.path}`;
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("\n");
  return {
    subject,
    text: [...lines, `${action.label}: ${url}`, "-- ", footer].join("\n\n"),
    html: `<!doctype html><html lang="${mail.locale}"><body style="font:16px/1.5 sans-serif;max-width:520px">
${paragraphs}
<p><a href="${escapeHtml(url)}">${escapeHtml(action.label)}</a></p>
<p style="color:#666;font-size:13px">${escapeHtml(footer)}</p>
</body></html>`,
  };
}
