import { openDatabase } from "@static-engine/db";
import { createConfigReader } from "@static-engine/services";

/** A process that keeps the configuration as every process does, and prints each new value of one key. */
const [url = ""] = process.argv.slice(2);
const database = openDatabase(url, { max: 1, name: "bench-config" });
const reader = createConfigReader(database.drizzle);
await database.sql.listen("config_changed", reader.forget, reader.forget);

let shown: number | null = null;
for (;;) {
  const { "credits.low": value } = await reader.read();
  if (value !== shown) console.log(value);
  shown = value;
  await new Promise((resolve) => setTimeout(resolve, 5));
}
