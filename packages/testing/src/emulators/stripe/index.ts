export { signatureOf } from "./deliver.ts";
export type { StripeEmulator } from "./stripe-emulator.ts";
export { startStripeEmulator } from "./stripe-emulator.ts";
export { addInterval } from "./world.ts";
