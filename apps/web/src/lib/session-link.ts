import type { AppRouter } from "@static-engine/api";
import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { readAppError } from "./errors.ts";
import { requestSignIn } from "./session-gate.ts";

/** Calls that must see the refusal themselves: the route guard, and signing in. */
const PASS_THROUGH = new Set([
  "admin.auth.acceptInvite",
  "admin.auth.login",
  "admin.auth.logout",
  "member.login",
  "member.logout",
  "member.signup",
  "member.login",
  "member.signup",
  "member.logout",
  "member.redeemMagicLink",
  "member.resetPassword",
  "member.verifyEmail",
]);

/**
 * A session that ends in the middle of a form must not cost the form. The refused call waits for a sign-in in
 * a dialog over the page, then runs again as it was; whoever called it only sees that it took longer.
 */
export function sessionLink(): TRPCLink<AppRouter> {
  return () =>
    ({ next, op }) =>
      observable((observer) => {
        let inner: { unsubscribe: () => void } | null = null;
        let closed = false;
        const run = (mayAsk: boolean) => {
          inner = next(op).subscribe({
            next: (value) => observer.next(value),
            complete: () => observer.complete(),
            error: (error) => {
              const refused = readAppError(error)?.code === "UNAUTHENTICATED";
              if (!refused || !mayAsk || op.context.guard || PASS_THROUGH.has(op.path)) {
                observer.error(error);
                return;
              }
              requestSignIn().then((signedIn) => {
                if (closed) {
                  return;
                }
                if (signedIn) {
                  run(false);
                } else {
                  observer.error(error);
                }
              });
            },
          });
        };
        run(op.type !== "subscription");
        return () => {
          closed = true;
          inner?.unsubscribe();
        };
      });
}
