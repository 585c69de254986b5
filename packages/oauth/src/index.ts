export { createGoogleSignIn } from "./google/google-sign-in.ts";
export { createGoogleOff } from "./google-off.ts";
export type { GoogleProfile, GoogleSignIn } from "./port.ts";
