import { payCheckout } from "./checkout.ts";
import { flagOf, parseForm, textOf } from "./form.ts";
import { endSubscription } from "./subscriptions.ts";
import type { World } from "./world.ts";
import { findPrice, findSession, itemOf, missing, StripeFault } from "./world.ts";

type Page = { status: number; html: string } | { redirect: string };

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; background: Canvas; color: CanvasText; }
header { padding: 10px 16px; background: #f4b400; color: #1a1a1a; font-weight: 600; text-align: center; }
main { max-width: 420px; margin: 40px auto; padding: 0 16px; display: grid; gap: 16px; }
h1 { font-size: 28px; margin: 0; } p, ul { margin: 0; } .error { color: #c5221f; font-weight: 600; }
label { display: grid; gap: 4px; font-weight: 550; }
input, select { font: inherit; padding: 8px 10px; border: 1px solid GrayText; border-radius: 6px; background: Field; color: FieldText; }
button { font: inherit; font-weight: 600; padding: 10px 14px; border-radius: 6px; border: 0; background: #1a1a1a; color: #fff; cursor: pointer; }
button.plain { background: none; color: inherit; border: 1px solid GrayText; } form { display: grid; gap: 14px; }
small { opacity: .8 }`;

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function html(title: string, body: string, status = 200): Page {
  return {
    status,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(title)}</title><style>${STYLE}</style></head><body>
<header>Emulated payments: no card is charged, no money moves</header><main>${body}</main></body></html>`,
  };
}

function money(amount: number, currency: string): string {
  return new Intl.NumberFormat("en", { style: "currency", currency }).format(amount / 100);
}

const CARDS = `<label>Card<select name="card">
<option value="4242424242424242">4242 4242 4242 4242, works</option>
<option value="4000000000000341">4000 0000 0000 0341, works now and fails at renewal</option>
<option value="4000000000000002">4000 0000 0000 0002, is declined</option>
<option value="4000000000009995">4000 0000 0000 9995, has no funds</option></select></label>`;

function checkoutPage(world: World, id: string, error = ""): Page {
  const session = findSession(world, id);
  if (session.status !== "open") {
    return html(
      "Page over",
      `<h1>This page is over</h1><a href="${safe(session.success_url)}">Back</a>`,
      410,
    );
  }
  const price = findPrice(world, world.state.baskets[id]?.price ?? "");
  const product = world.state.products[price.product]?.name ?? price.product;
  const rhythm = price.recurring ? ` a ${price.recurring.interval}` : "";
  return html(
    "Checkout",
    `<p>${safe(product)}</p><h1>${money(session.amount_total, session.currency)}${rhythm}</h1>
${error ? `<p class="error" role="alert">${safe(error)}</p>` : ""}
<form method="post">${CARDS}
<label>Promotion code, optional<input name="promotion_code" autocomplete="off"></label>
<button>Pay</button>
${session.mode === "payment" ? `<button class="plain" name="async" value="true">Pay by a bank that answers later</button>` : ""}
</form>
${session.cancel_url ? `<a href="${safe(session.cancel_url)}">Back without paying</a>` : ""}`,
    error ? 402 : 200,
  );
}

function portalPage(world: World, id: string): Page {
  const portal = world.state.portals[id];
  if (!portal) throw missing("billing_portal.session", id);
  const subscriptions = Object.values(world.state.subscriptions).filter(
    (it) => it.customer === portal.customer && it.status !== "canceled",
  );
  const invoices = Object.values(world.state.invoices).filter((it) => it.customer === portal.customer);
  return html(
    "Billing portal",
    `<h1>Billing</h1>
<form method="post">${CARDS}<button name="action" value="card">Use this card from now on</button></form>
${subscriptions
  .map(
    (
      it,
    ) => `<p>${safe(itemOf(it).price.product)}, ${it.status}${it.cancel_at_period_end ? ", ends with its period" : ""}</p>
<form method="post"><input type="hidden" name="subscription" value="${it.id}"><button class="plain" name="action" value="cancel">End it now</button></form>`,
  )
  .join("")}
<ul>${invoices.map((it) => `<li>${it.number}: ${money(it.total, it.currency)}, ${it.status}</li>`).join("")}</ul>
<a href="${safe(portal.return_url)}">Back to Static Engine</a>`,
  );
}

function invoicePage(world: World, id: string): Page {
  const invoice = world.state.invoices[id];
  if (!invoice) throw missing("invoice", id);
  const lines = invoice.lines.data.map(
    (line) => `<li>${safe(line.description)}: ${money(line.amount, line.currency)}</li>`,
  );
  return html(
    invoice.number,
    `<h1>Invoice ${invoice.number}</h1><ul>${lines.join("")}</ul>
<p>Total ${money(invoice.total, invoice.currency)}, paid ${money(invoice.amount_paid, invoice.currency)}, ${invoice.status}</p>`,
  );
}

function submitPortal(world: World, id: string, text: string): Page {
  const portal = world.state.portals[id];
  if (!portal) throw missing("billing_portal.session", id);
  const form = parseForm(text);
  const subscription = world.state.subscriptions[textOf(form.subscription) ?? ""];
  if (form.action === "card") world.state.cards[portal.customer] = textOf(form.card) ?? "";
  if (form.action === "cancel" && subscription?.customer === portal.customer)
    endSubscription(world, subscription);
  world.onChange?.();
  return portalPage(world, id);
}

function submitCheckout(world: World, id: string, text: string): Page {
  const form = parseForm(text);
  const session = findSession(world, id);
  try {
    payCheckout(world, session, {
      card: textOf(form.card) ?? "",
      promotionCode: textOf(form.promotion_code) || undefined,
      isAsync: flagOf(form.async),
    });
    return { redirect: session.success_url };
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error;
    return session.status === "open" ? checkoutPage(world, id, error.body.message) : checkoutPage(world, id);
  }
}

/** The pages that a person sees: checkout, portal, invoice. `null` where there is no such page. */
export function answerPage(world: World, method: string, path: string, body: string): Page | null {
  const [, kind, id = ""] = path.split("/");
  const isPost = method === "POST";
  if (kind === "pay") return isPost ? submitCheckout(world, id, body) : checkoutPage(world, id);
  if (kind === "portal") return isPost ? submitPortal(world, id, body) : portalPage(world, id);
  if (kind === "invoice") return invoicePage(world, id);
  return null;
}
