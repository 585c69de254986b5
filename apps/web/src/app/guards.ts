import { redirect } from "@tanstack/react-router";
import { loadMemberWords } from "../i18n/start.ts";
import { readAppError } from "../lib/errors.ts";
import { trpcUtils } from "./clients.ts";

/** Members only: everybody else signs in first and then comes back here. */
export async function requireMember({ location }: { location: { href: string } }): Promise<void> {
  await loadMemberWords();
  try {
    await trpcUtils.member.me.ensureData(undefined, { trpc: { context: { guard: true } } });
  } catch (error) {
    if (readAppError(error)?.code === "UNAUTHENTICATED") {
      throw redirect({ to: "/signin", search: { next: location.href }, replace: true });
    }
    throw error;
  }
}
