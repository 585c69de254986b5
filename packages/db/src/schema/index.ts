export * from "./admins.ts";
export * from "./assets.ts";
export * from "./brands.ts";
export * from "./concepts.ts";
export * from "./credits.ts";
export * from "./generation.ts";
export * from "./members.ts";
export * from "./operations.ts";
