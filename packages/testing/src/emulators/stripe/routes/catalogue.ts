import { flagOf, formOf, listOf, metadataOf, numberOf, textOf } from "../form.ts";
import type { Price, Product } from "../state.ts";
import { findPrice, invalid, missing } from "../world.ts";
import type { Call, Route } from "./route.ts";
import { page } from "./route.ts";

function findProduct({ world, params }: Call): Product {
  const found = world.state.products[params[0] ?? ""];
  if (!found) throw missing("product", params[0] ?? "");
  return found;
}

function createProduct({ world, form }: Call): Product {
  const id = textOf(form.id) ?? world.id("prod");
  if (world.state.products[id]) throw invalid(`Product already exists: ${id}`, "id");
  const product: Product = {
    id,
    object: "product",
    created: world.now(),
    updated: world.now(),
    active: true,
    name: textOf(form.name) ?? "",
    livemode: false,
    metadata: metadataOf(form.metadata),
  };
  world.state.products[id] = product;
  world.emit("product.created", product);
  return product;
}

function createPrice({ world, form }: Call): Price {
  const lookupKey = textOf(form.lookup_key) ?? null;
  const holder = Object.values(world.state.prices).find((it) => lookupKey && it.lookup_key === lookupKey);
  if (holder && !flagOf(form.transfer_lookup_key)) throw invalid("A price already uses that lookup key.");
  if (holder) holder.lookup_key = null;
  const interval = textOf(formOf(form.recurring).interval);
  const price: Price = {
    id: world.id("price"),
    object: "price",
    created: world.now(),
    active: true,
    currency: textOf(form.currency) ?? "usd",
    unit_amount: numberOf(form.unit_amount) ?? 0,
    lookup_key: lookupKey,
    product: textOf(form.product) ?? "",
    recurring:
      interval === "month" || interval === "year"
        ? { interval, interval_count: 1, usage_type: "licensed" }
        : null,
    type: interval ? "recurring" : "one_time",
    livemode: false,
    metadata: metadataOf(form.metadata),
  };
  world.state.prices[price.id] = price;
  world.emit("price.created", price);
  return price;
}

export const catalogueRoutes: Route[] = [
  { method: "POST", path: "/v1/products", answer: createProduct },
  { method: "GET", path: "/v1/products/:", answer: findProduct },
  {
    method: "POST",
    path: "/v1/products/:",
    answer(call) {
      const product = findProduct(call);
      product.name = textOf(call.form.name) ?? product.name;
      if (call.form.active) product.active = flagOf(call.form.active);
      product.updated = call.world.now();
      return product;
    },
  },
  { method: "POST", path: "/v1/prices", answer: createPrice },
  {
    method: "GET",
    path: "/v1/prices",
    answer(call) {
      const keys = listOf(call.form.lookup_keys);
      const active = textOf(call.form.active);
      const found = Object.values(call.world.state.prices).filter(
        (price) =>
          (keys.length === 0 || keys.includes(price.lookup_key ?? "")) &&
          (!active || price.active === (active === "true")),
      );
      return page(call, "/v1/prices", found);
    },
  },
  { method: "GET", path: "/v1/prices/:", answer: ({ world, params }) => findPrice(world, params[0] ?? "") },
  {
    method: "POST",
    path: "/v1/prices/:",
    answer({ world, params, form }) {
      const price = findPrice(world, params[0] ?? "");
      if (form.active) price.active = flagOf(form.active);
      return price;
    },
  },
];
