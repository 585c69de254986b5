/** Reads an address's parameters: what does not fit is dropped, never an error page. */
export function textParam(value: unknown): string | undefined {
  if (typeof value === "string" && value !== "") {
    return value;
  }
  return typeof value === "number" ? String(value) : undefined;
}

export function flagParam(value: unknown): true | undefined {
  return value === true || value === "true" || value === 1 ? true : undefined;
}

export function choiceParam<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === value);
}

/** Leaves out what is not set, so that addresses stay short. */
export function compact<Values extends object>(values: Values): Values {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return fromEntries<Values>(entries);
}

/** Every entry comes from an object of this very type, and only absent ones were left out. */
function fromEntries<Values extends object>(entries: [string, unknown][]): Values {
  return Object.fromEntries(entries) as Values;
}
