import type postgres from "postgres";

type Client = postgres.Sql;

/**
 * Makes the client prepare what Drizzle sends through `unsafe`. Unprepared, every query with parameters is parsed
 * anew and costs a second round trip, which halves the rate of short statements. Drizzle says `prepare: false` with each
 * of them, so ours has the last word.
 */
export function preparing(client: Client): Client {
  return new Proxy(client, {
    get(target, key, receiver) {
      if (key === "unsafe") {
        const unsafe: Client["unsafe"] = (query, parameters, options) =>
          target.unsafe(query, parameters, { ...options, prepare: true });
        return unsafe;
      }
      if (key === "begin" || key === "savepoint") return preparingScope(target, key);
      return Reflect.get(target, key, receiver);
    },
  });
}

/** Transactions hand their work a client of their own, which has to prepare too. */
function preparingScope(target: Client, key: "begin" | "savepoint") {
  return (...given: unknown[]) => {
    const work = given.at(-1);
    const scope: unknown = Reflect.get(target, key);
    if (typeof work !== "function" || typeof scope !== "function")
      throw new TypeError(`${key} takes a function`);
    const prepared = (inner: Client) => work(preparing(inner));
    return Reflect.apply(scope, target, [...given.slice(0, -1), prepared]);
  };
}
