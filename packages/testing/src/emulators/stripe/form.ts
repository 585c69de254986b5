/** What a bracketed form holds: `items[0][price]=p` is `{ items: [{ price: "p" }] }`. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue };
export type Form = { [key: string]: FormValue };

function keysOf(name: string): string[] {
  return name.split(/\[|\]\[|\]/).filter((part, index) => index === 0 || part !== "");
}

/** Objects whose keys are 0, 1, 2 … are lists. */
function settle(value: FormValue): FormValue {
  if (typeof value === "string" || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, settle(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

export function parseForm(text: string): Form {
  const form: Form = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const keys = keysOf(name);
    let place: Form = form;
    for (const key of keys.slice(0, -1)) {
      const next = place[key];
      if (typeof next === "object" && !Array.isArray(next)) {
        place = next;
      } else {
        const made: Form = {};
        place[key] = made;
        place = made;
      }
    }
    place[keys.at(-1) ?? name] = value;
  }
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, settle(value)]));
}

export function textOf(value: FormValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function numberOf(value: FormValue | undefined): number | undefined {
  const text = textOf(value);
  return text === undefined || text === "" ? undefined : Number(text);
}

export function flagOf(value: FormValue | undefined): boolean {
  return value === "true";
}

export function formOf(value: FormValue | undefined): Form {
  return typeof value === "object" && !Array.isArray(value) ? value : {};
}

export function listOf(value: FormValue | undefined): FormValue[] {
  return Array.isArray(value) ? value : [];
}

export function metadataOf(value: FormValue | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(formOf(value)).flatMap(([key, inner]) =>
      typeof inner === "string" ? [[key, inner]] : [],
    ),
  );
}
