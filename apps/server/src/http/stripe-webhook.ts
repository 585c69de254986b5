import { randomUUID } from "node:crypto";
import { AppError } from "@static-engine/contracts";
import { STRIPE_API_VERSION } from "@static-engine/payments";
import { receiveEvent } from "@static-engine/services";
import type { Request, Response } from "express";
import express, { Router } from "express";
import type { Container } from "../container.ts";

const MAX_BODY_BYTES = 1024 * 1024;
/** Each event holds a connection while Stripe is asked; members must keep theirs. */
const MAX_AT_ONCE = 4;

/** At most `limit` at once; the others wait their turn. */
function createTurns(limit: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place is handed on, so that nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/**
 * `POST /webhooks/stripe`. 200 once an event's effects are committed, 400 for what Stripe did not sign, 5xx for
 * everything else, so that Stripe sends it again.
 */
export function serveStripeWebhook(container: Container): Router {
  const inTurn = createTurns(MAX_AT_ONCE);
  const router = Router();
  router.post(
    "/webhooks/stripe",
    express.raw({ type: () => true, limit: MAX_BODY_BYTES }),
    async (request: Request, response: Response) => {
      const ctx = container.createContext({ id: randomUUID(), ip: request.ip ?? null });
      const signature = request.header("stripe-signature");
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      try {
        const outcome = await inTurn(() =>
          receiveEvent({ ctx, input: { body, signature, apiVersion: STRIPE_API_VERSION } }),
        );
        response.json({ received: true, outcome });
      } catch (error) {
        if (error instanceof AppError && ["REQUEST_REJECTED", "PAYMENTS_OFF"].includes(error.code)) {
          ctx.log.warn({ code: error.code }, "a webhook was refused");
          response.status(400).json({ received: false });
          return;
        }
        ctx.log.error({ err: error }, "a webhook had no effect; it comes again");
        response.status(503).json({ received: false });
      }
    },
  );
  return router;
}
