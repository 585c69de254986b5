import type { GoogleOutcome } from "@static-engine/contracts";
import { Language } from "@static-engine/contracts";
import { linkGoogle, signInWithGoogle } from "@static-engine/services";
import type { CookieOptions, Request, Response } from "express";
import { Router } from "express";
import { z } from "zod";
import type { Container } from "../container.ts";
import { EMULATED_GOOGLE_PATH } from "./emulated-google.ts";

const COOKIE = "static_engine_google";
const PURPOSE = "google";
const MINUTES = 10;
const CALLBACK = "/auth/google/callback";

/** What the browser keeps between the two requests, proven to be ours. */
const Question = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  /** Who wants to link; only they can end what they began. */
  linkTo: z.string().nullable(),
  locale: Language,
  ref: z.string().max(40).optional(),
  expires: z.number(),
});
type Question = z.infer<typeof Question>;

/** Only a path of ours: an address from outside must not send anybody elsewhere after signing in. */
function readNext(value: unknown): string {
  return typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : "";
}

function readCookie(request: Request): string {
  const found = (request.headers.cookie ?? "").split("; ").find((pair) => pair.startsWith(`${COOKIE}=`));
  return found?.slice(COOKIE.length + 1) ?? "";
}

function originOf(container: Container, request: Request): string {
  return (container.env.PUBLIC_URL ?? `${request.protocol}://${request.headers.host}`).replace(/\/$/, "");
}

/** `/auth/google` and the address that Google sends the browser back to. Pages, so they answer with redirects. */
export function serveGoogle(container: Container): Router {
  const router = Router();
  const cookie: CookieOptions = {
    httpOnly: true,
    sameSite: "lax",
    secure: container.env.PUBLIC_URL?.startsWith("https:") ?? false,
    path: "/auth/google",
  };
  const context = (request: Request) => container.createContext({ id: "google", ip: request.ip ?? null });

  function end(response: Response, { link }: { link: boolean }, outcome: GoogleOutcome): void {
    response.redirect(303, `${link ? "/settings" : "/signin"}?google=${outcome}`);
  }

  function readQuestion(request: Request): Question | null {
    const ctx = context(request);
    const value = ctx.tokens.read(PURPOSE, readCookie(request));
    if (!value) return null;
    const question = Question.parse(JSON.parse(Buffer.from(value, "base64url").toString("utf8")));
    return question.expires > ctx.clock.now().getTime() ? question : null;
  }

  router.get("/auth/google", async (request, response) => {
    const ctx = context(request);
    const link = request.query.link === "1";
    const session = link ? await container.sessions.read(request.headers.cookie) : null;
    if (link && session?.status !== "active") {
      end(response, { link: false }, "failed");
      return;
    }
    try {
      const begun = await ctx.google.begin(`${originOf(container, request)}${CALLBACK}`);
      const question: Question = {
        state: begun.state,
        nonce: begun.nonce,
        verifier: begun.verifier,
        next: readNext(request.query.next),
        linkTo: session?.userId ?? null,
        locale: Language.catch("en").parse(request.query.locale),
        ref: z.string().max(40).optional().catch(undefined).parse(request.query.ref),
        expires: ctx.clock.now().getTime() + MINUTES * 60_000,
      };
      const value = Buffer.from(JSON.stringify(question)).toString("base64url");
      response.cookie(COOKIE, ctx.tokens.write(PURPOSE, value), { ...cookie, maxAge: MINUTES * 60_000 });
      // The stand-in is found on this server, also behind a forwarded port.
      const isOwnPage = new URL(begun.url).pathname.startsWith(EMULATED_GOOGLE_PATH);
      response.redirect(
        303,
        isOwnPage ? `${EMULATED_GOOGLE_PATH}/authorize${new URL(begun.url).search}` : begun.url,
      );
    } catch (error) {
      ctx.log.warn({ err: error }, "Google could not be asked");
      end(response, { link }, "failed");
    }
  });

  router.get(CALLBACK, async (request, response) => {
    const ctx = context(request);
    const question = readQuestion(request);
    response.clearCookie(COOKIE, cookie);
    if (!question) {
      end(response, { link: false }, "failed");
      return;
    }
    try {
      const cameBackTo = `${originOf(container, request)}${request.originalUrl}`;
      const profile = await ctx.google.finish(cameBackTo, question);
      const session = await container.sessions.read(request.headers.cookie);
      if (question.linkTo !== null) {
        const isSame = session?.status === "active" && session.userId === question.linkTo;
        const outcome = isSame
          ? await linkGoogle({ ctx: { ...ctx, userId: session.userId }, input: profile })
          : "failed";
        end(response, { link: isSame }, outcome);
        return;
      }
      const found = await signInWithGoogle({
        ctx,
        input: { ...profile, locale: question.locale, referralCode: question.ref },
      });
      if ("refused" in found) {
        end(response, { link: false }, found.refused);
        return;
      }
      if (session) await container.sessions.close(session.token);
      const agent = request.headers["user-agent"] ?? null;
      response.append("set-cookie", await container.sessions.open(found.userId, agent));
      response.redirect(303, question.next || (found.isNew ? "/onboarding" : "/home"));
    } catch (error) {
      ctx.log.warn({ err: error }, "signing in through Google failed");
      end(response, { link: question.linkTo !== null }, "failed");
    }
  });
  return router;
}
