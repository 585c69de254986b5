import type { CopyBrief } from "../ports/copy-provider.ts";
import type { Candidate } from "./candidates.ts";
import { phrasesOf } from "./phrases.ts";
import { headlineFrom, isHeadline, quotable } from "./sentences.ts";

/** Headlines of the concepts that tell one fact of the product: a letter, a question, a promise, a list. */
export function storyAnchors(brief: CopyBrief, requires: (field: string) => boolean): Candidate[] {
  const { product, concept } = brief;
  const say = phrasesOf(brief.language);
  const kept = (headline: string, sub: string | null): Candidate => ({ headline, sub, keeps: true });
  if (requires("founder") && product.founder) {
    const { name, role, letter } = product.founder;
    const signed = role ? `${name}, ${role}` : name;
    return quotable(letter).map((headline) => kept(headline, signed));
  }
  if (requires("faqs")) {
    const answered = product.faqs.flatMap(({ question, answer }) => {
      const headline = headlineFrom(answer);
      return headline ? [kept(headline, question)] : [];
    });
    // A thread prints the answers itself, so its headline only opens the talk.
    return concept.slug === "message-thread" ? say.talk.map((headline) => open(headline)) : answered;
  }
  if (requires("comment") && product.comment) {
    const { text, handle, reply } = product.comment;
    const headline = headlineFrom(text);
    return headline ? [kept(headline, reply ?? handle)] : [];
  }
  if (requires("guarantee") && product.guarantee) {
    const { text, days } = product.guarantee;
    const headlines = [...(days === null ? [] : [say.days(days)]), ...say.promise];
    return [...quotable(text), ...headlines].map((headline) =>
      kept(headline, headline === text ? null : text),
    );
  }
  if (requires("outlets")) {
    const seen = say.seen(product.outlets.slice(0, 3).join(", "));
    return product.usps.filter(isHeadline).map((headline) => kept(headline, seen));
  }
  if (requires("milestones")) return spans(brief);
  if (requires("chart")) return ownFigure(brief);
  if (requires("pains")) return say.familiar.map((headline) => open(headline));
  if (requires("included")) return say.label.map((headline) => open(headline));
  return [];
}

// The angle may say something of its own under it.
function open(headline: string): Candidate {
  return { headline, sub: null };
}

function spans({ product, language }: CopyBrief): Candidate[] {
  const [first, last] = [product.milestones[0], product.milestones.at(-1)];
  const own = first && last && first !== last ? [`${first.when}. ${last.when}.`] : [];
  return [...own, ...phrasesOf(language).steps].map(open);
}

// The own bar as a sentence: what the chart shows, no more.
function ownFigure({ product, brand }: CopyBrief): Candidate[] {
  const chart = product.chart;
  if (!chart) return [];
  const names = [brand.name, product.name].map((name) => name.toLowerCase());
  const named = chart.points.find(({ label }) => names.some((name) => label.toLowerCase().includes(name)));
  const top = named ?? chart.points.at(-1);
  const figure = top ? amount(top.value, chart.unit) : null;
  // A name that ends in a figure would read as one number with the next.
  const read = figure && chart.unit && top && !/\d$/.test(top.label) ? [`${top.label}. ${figure}.`] : [];
  return [...read.filter(isHeadline), ...product.usps.filter(isHeadline)].map(open);
}

function amount(value: number, unit: string | null): string {
  if (!unit) return String(value);
  if (/^[$€£¥]$/.test(unit)) return `${unit}${Number.isInteger(value) ? value : value.toFixed(2)}`;
  return /^[%‰°]/.test(unit) ? `${value}${unit}` : `${value} ${unit}`;
}
