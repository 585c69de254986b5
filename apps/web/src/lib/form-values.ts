/** For `register`: an empty field means that there is nothing, not that there is an empty text. */
export function emptyToNull(value: unknown): unknown {
  return typeof value === "string" && value.trim() === "" ? null : value;
}

/** For `register`: a number as people type it, with a point or a comma; anything else is left for the schema. */
export function toNumber(value: unknown): unknown {
  if (typeof value !== "string") {
    return value;
  }
  const text = value.trim().replace(/\s/g, "").replace(",", ".");
  if (text === "") {
    return null;
  }
  const number = Number(text);
  return Number.isNaN(number) ? value : number;
}
