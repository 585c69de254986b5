import { Secret, TOTP } from "otpauth";

const ISSUER = "Static Engine";
/** Steps of 30 seconds; one to either side, for a clock that is a little off. */
const WINDOW = 1;

function authenticator(secret: string, label = ""): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: 30,
  });
}

/** 160 bits in base 32, as authenticators expect. */
export function makeTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code of an enrolment says. */
export function totpUri(secret: string, email: string): string {
  return authenticator(secret, email).toString();
}

/** The time step that a code belongs to, or null if it belongs to none near `now`. */
export function findTotpStep(secret: string, code: string, now: Date): number | null {
  const totp = authenticator(secret);
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
