import type { MailTemplate } from "@static-engine/contracts";

/** `{name}` in a text stands for a fact. The action is a label and a path of the app. */
type MailText = { subject: string; lines: string[]; action: [label: string, path: string] };
export type MailTexts = { footer: string; mails: Record<MailTemplate, MailText> };
