import * as oidc from "openid-client";
import { z } from "zod";
import type { GoogleSignIn } from "../port.ts";

const GOOGLE = "https://accounts.google.com";
const TIMEOUT_SECONDS = 10;

/** Claims of an ID token: https://developers.google.com/identity/openid-connect/openid-connect */
const Claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().transform((email) => email.toLowerCase()),
  email_verified: z.union([z.boolean(), z.stringbool()]).default(false),
  name: z.string().default(""),
});

/**
 * Google through OpenID Connect.
 * @param options.issuer another issuer that speaks the same protocol; over plain http only where it is a stand-in
 */
export function createGoogleSignIn(options: {
  clientId: string;
  clientSecret: string;
  issuer?: string | undefined;
}): GoogleSignIn {
  const issuer = options.issuer ?? GOOGLE;
  let known: Promise<oidc.Configuration> | null = null;

  /** Asked once; a failure is forgotten, so that the next try asks again. */
  function configuration(): Promise<oidc.Configuration> {
    known ??= oidc
      .discovery(new URL(issuer), options.clientId, options.clientSecret, undefined, {
        timeout: TIMEOUT_SECONDS,
        execute: [
          // Otherwise the token's signature is left to the connection that it came over.
          oidc.enableNonRepudiationChecks,
          ...(issuer.startsWith("http:") ? [oidc.allowInsecureRequests] : []),
        ],
      })
      .catch((error: unknown) => {
        known = null;
        throw error;
      });
    return known;
  }

  return {
    mode: options.issuer ? "emulated" : "on",
    async begin(callbackUrl) {
      const config = await configuration();
      const verifier = oidc.randomPKCECodeVerifier();
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: callbackUrl,
        scope: "openid email profile",
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state,
        nonce,
        prompt: "select_account",
      });
      return { url: url.href, state, nonce, verifier };
    },
    async finish(cameBackTo, { state, nonce, verifier }) {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), new URL(cameBackTo), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = Claims.parse(tokens.claims());
      return {
        sub: claims.sub,
        email: claims.email,
        isEmailVerified: claims.email_verified,
        name: claims.name.slice(0, 120),
      };
    },
  };
}
