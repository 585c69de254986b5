import type { ServiceContext } from "../context.ts";
import { tokenOf } from "../identity/identity-links.ts";

/** The outbox knows only a link's id; what opens it is written when the mail is. */
export function withToken<Mail extends { facts: Record<string, string | number> }>(
  ctx: ServiceContext,
  mail: Mail,
): Mail {
  const { linkId } = mail.facts;
  if (typeof linkId !== "string") return mail;
  return { ...mail, facts: { ...mail.facts, token: tokenOf(ctx, linkId) } };
}
