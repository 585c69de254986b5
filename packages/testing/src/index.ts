export { makeLogo, makeMember, makePhoto, randomEmail } from "./factories.ts";
export type { TestDatabase } from "./test-database.ts";
export { createTestDatabase, useDatabase } from "./test-database.ts";
export { waitFor } from "./wait-for.ts";
