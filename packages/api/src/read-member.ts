import { AppError } from "@static-engine/contracts";
import type { MemberContext, ServiceContext, Sessions } from "@static-engine/services";

type Session = NonNullable<Awaited<ReturnType<Sessions["read"]>>>;

/**
 * The member behind a cookie, with their session.
 * @throws AppError UNAUTHENTICATED, ACCOUNT_SUSPENDED
 */
export async function readMember(
  services: ServiceContext,
  sessions: Sessions,
  cookie: string | undefined,
): Promise<{ member: MemberContext; session: Session }> {
  const session = await sessions.read(cookie);
  if (!session || session.status === "deleted") {
    throw new AppError("UNAUTHENTICATED", "Sign in to go on. What you typed is kept.");
  }
  if (session.status === "suspended") {
    throw new AppError(
      "ACCOUNT_SUSPENDED",
      "This account is suspended. Write to support to have it looked at.",
    );
  }
  return { member: { ...services, userId: session.userId }, session };
}
