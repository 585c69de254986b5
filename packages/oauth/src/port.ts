/** Who somebody is at Google, as its signed token says. */
export type GoogleProfile = {
  /** Stays the same for ever, unlike the address. */
  sub: string;
  email: string;
  isEmailVerified: boolean;
  name: string;
};

/** What the browser must bring back, so that an answer belongs to the question of the same browser. */
type GoogleQuestion = { state: string; nonce: string; verifier: string };

/** Signing in through Google: the authorization code flow with PKCE. */
export interface GoogleSignIn {
  readonly mode: "off" | "on" | "emulated";
  /** Where to send the browser, and what to ask it for when it comes back. Rejects while Google is away. */
  begin(callbackUrl: string): Promise<GoogleQuestion & { url: string }>;
  /**
   * Exchanges the code of the address that the browser came back with. Rejects for a state or nonce that is not the
   * asked one, a token that Google did not sign for us, and a refusal of the person.
   */
  finish(cameBackTo: string, question: GoogleQuestion): Promise<GoogleProfile>;
}
