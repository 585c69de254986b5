import type { SignInOptions } from "@static-engine/contracts";
import type { ServiceContext } from "../context.ts";

/** What the sign-in screen may offer on this installation. */
export function readSignInOptions({ ctx }: { ctx: ServiceContext }): SignInOptions {
  return { google: ctx.google.mode, mailbox: ctx.mailer.hasMailbox };
}
