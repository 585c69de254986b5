export { signatureOf } from "./deliver.ts";
export type { StripeEmulator } from "./stripe-emulator.ts";
export { startStripeEmulator } from "./stripe-emulator.ts";
export { EMULATED_API_VERSION } from "./world.ts";
