import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { parseForm } from "./form.ts";
import { catalogueRoutes } from "./routes/catalogue.ts";
import { checkoutRoutes } from "./routes/checkouts.ts";
import { customerRoutes } from "./routes/customers.ts";
import { moneyRoutes } from "./routes/money.ts";
import type { Route } from "./routes/route.ts";
import { subscriptionRoutes } from "./routes/subscriptions.ts";
import type { World } from "./world.ts";
import { StripeFault } from "./world.ts";

const ROUTES: Route[] = [
  ...catalogueRoutes,
  ...checkoutRoutes,
  ...customerRoutes,
  ...moneyRoutes,
  ...subscriptionRoutes,
];

export type Answer = { status: number; body: unknown };

function match(route: Route, method: string, path: string): string[] | null {
  if (route.method !== method) return null;
  const wanted = route.path.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const params: string[] = [];
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part === ":") params.push(decodeURIComponent(value));
    else if (part !== value) return null;
  }
  return params;
}

function dispatch(world: World, method: string, path: string, text: string): Answer {
  for (const route of ROUTES) {
    const params = match(route, method, path);
    if (!params) continue;
    try {
      return { status: 200, body: structuredClone(route.answer({ world, params, form: parseForm(text) })) };
    } catch (error) {
      if (error instanceof StripeFault) return { status: error.status, body: { error: error.body } };
      throw error;
    }
  }
  const message = `Unrecognized request URL (${method}: ${path}).`;
  return { status: 404, body: { error: { type: "invalid_request_error", message } } };
}

/** Answers a call of the SDK: authentication, idempotency keys, then the route. */
export function answerApi(world: World, request: IncomingMessage, url: URL, body: string): Answer {
  const method = request.method ?? "GET";
  if (!/^(Bearer|Basic) \S+/.test(request.headers.authorization ?? "")) {
    return {
      status: 401,
      body: { error: { type: "invalid_request_error", message: "You did not provide an API key." } },
    };
  }
  const text = method === "POST" ? body : url.searchParams.toString();
  const key = request.headers["idempotency-key"];
  if (method !== "POST" || typeof key !== "string") return dispatch(world, method, url.pathname, text);
  const hash = createHash("sha256").update(`${url.pathname}\n${text}`).digest("hex");
  const known = world.state.answers[key];
  if (known && known.request !== hash) {
    const message = `Keys for idempotent requests can only be used with the same parameters they were first used with.`;
    return { status: 400, body: { error: { type: "idempotency_error", message } } };
  }
  if (known) return known;
  const answer = dispatch(world, method, url.pathname, text);
  world.state.answers[key] = { request: hash, ...answer };
  world.onChange?.();
  return answer;
}
