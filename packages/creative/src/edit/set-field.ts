import type { AdDocument } from "@static-engine/contracts";

type Facts = AdDocument["facts"];

/** The document with another text in one of its fields; an unknown path changes nothing. */
export function setField(document: AdDocument, path: string, value: string): AdDocument {
  const [root, ...rest] = path.split(".");
  if (path === "brand.name") return { ...document, brand: { ...document.brand, name: value } };
  if (path === "product.name") return { ...document, product: { ...document.product, name: value } };
  if (root === "copy") return { ...document, copy: setCopy(document.copy, rest, value) };
  if (root === "facts") return { ...document, facts: setFact(document.facts, rest, value) };
  return document;
}

function setCopy(copy: AdDocument["copy"], [name, index]: string[], value: string): AdDocument["copy"] {
  switch (name) {
    case "headline":
      return { ...copy, headline: value };
    case "subheadline":
    case "bodyText":
    case "cta":
      return { ...copy, [name]: value || null };
    case "callouts":
      return { ...copy, callouts: at(copy.callouts, index, () => value) };
    default:
      return copy;
  }
}

function setFact(facts: Facts, [name, index, key = "", inner]: string[], value: string): Facts {
  switch (name) {
    case "priceText":
    case "compareAtPrice":
    case "offerText":
    case "offerCode":
    case "beforeDescription":
    case "afterDescription":
      return { ...facts, [name]: value || null };
    case "usps":
    case "pains":
    case "included":
    case "excluded":
    case "outlets":
      return { ...facts, [name]: at(facts[name], index, () => value) };
    case "milestones":
      return { ...facts, milestones: at(facts.milestones, index, put(key, value)) };
    case "faqs":
      return { ...facts, faqs: at(facts.faqs, index, put(key, value)) };
    case "founder":
      return { ...facts, founder: facts.founder && put(index ?? "", value)(facts.founder) };
    case "guarantee":
      return { ...facts, guarantee: facts.guarantee && put(index ?? "", value)(facts.guarantee) };
    case "comment":
      return { ...facts, comment: facts.comment && put(index ?? "", value)(facts.comment) };
    case "chart":
      return { ...facts, chart: facts.chart && put(index ?? "", value)(facts.chart) };
    case "ingredientsFeatures":
      return { ...facts, ingredientsFeatures: at(facts.ingredientsFeatures, index, put(key, value)) };
    case "quotes":
      return { ...facts, quotes: at(facts.quotes, index, put(key, value)) };
    case "stats":
      return { ...facts, stats: at(facts.stats, index, put(key, value)) };
    case "press":
      return { ...facts, press: at(facts.press, index, put(key, value)) };
    case "competitors":
      return {
        ...facts,
        competitors: at(facts.competitors, index, (rival) =>
          key === "points"
            ? { ...rival, points: at(rival.points, inner, () => value) }
            : put(key, value)(rival),
        ),
      };
    default:
      return facts;
  }
}

function put(key: string, value: string) {
  return <Item extends object>(item: Item): Item => (key in item ? { ...item, [key]: value } : item);
}

function at<Item>(list: readonly Item[], index: string | undefined, change: (item: Item) => Item): Item[] {
  return list.map((item, i) => (String(i) === index ? change(item) : item));
}
