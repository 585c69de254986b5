import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import type { RequestListener } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { accountPage } from "./account-page.ts";

/** A person at the stand-in. */
type Person = { email: string; name: string; isEmailVerified: boolean };
type Grant = Person & { challenge: string; redirectUri: string; nonce: string; clientId: string };

/** Switches for what may go wrong between us and Google. */
type GoogleFaults = {
  /** Signs with a key that nobody published. */
  isForging: boolean;
  /** Says another nonce than was asked with. */
  isReplaying: boolean;
  /** Answers the exchange with 503. */
  isAway: boolean;
};

export type GoogleEmulator = {
  listener: RequestListener;
  faults: GoogleFaults;
  /** How many codes were exchanged for tokens. */
  readonly exchanged: number;
};

const base64 = (value: string | Buffer) => Buffer.from(value).toString("base64url");

/**
 * A stand-in for Google's OpenID Connect: discovery, a page to choose a person on, codes that work once, signed
 * ID tokens. A person's `sub` follows from the address, so that it is the same after a restart.
 * @param options.issuer where it is mounted, without a slash at its end
 */
export function createGoogleEmulator(options: { issuer: string }): GoogleEmulator {
  const { issuer } = options;
  const published = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const foreign = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const faults: GoogleFaults = { isForging: false, isReplaying: false, isAway: false };
  let exchanged = 0;

  function signToken(grant: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: grant.clientId,
      sub: createHash("sha256").update(grant.email).digest("hex").slice(0, 21),
      email: grant.email,
      email_verified: grant.isEmailVerified,
      name: grant.name,
      nonce: faults.isReplaying ? "another" : grant.nonce,
      iat: now,
      exp: now + 3600,
    };
    const head = { alg: "RS256", kid: "emulated", typ: "JWT" };
    const signed = `${base64(JSON.stringify(head))}.${base64(JSON.stringify(claims))}`;
    const key = faults.isForging ? foreign.privateKey : published.privateKey;
    return `${signed}.${base64(createSign("RSA-SHA256").update(signed).sign(key))}`;
  }

  function exchange(form: URLSearchParams): { status: number; body: object } {
    if (faults.isAway) return { status: 503, body: { error: "temporarily_unavailable" } };
    const code = form.get("code") ?? "";
    const grant = grants.get(code);
    grants.delete(code);
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (grant?.challenge !== challenge || grant.redirectUri !== form.get("redirect_uri")) {
      return { status: 400, body: { error: "invalid_grant" } };
    }
    exchanged += 1;
    const token = { access_token: randomUUID(), token_type: "Bearer", expires_in: 3600 };
    return { status: 200, body: { ...token, id_token: signToken(grant) } };
  }

  /** Where the browser goes from the page: back, with a code or with the person's refusal. */
  function answerTo(question: URLSearchParams, choice: URLSearchParams): string {
    const back = new URL(question.get("redirect_uri") ?? "");
    back.searchParams.set("state", question.get("state") ?? "");
    if (choice.get("answer") === "deny") {
      back.searchParams.set("error", "access_denied");
      return back.href;
    }
    const code = randomUUID();
    grants.set(code, {
      email: (choice.get("email") ?? "").trim().toLowerCase(),
      name: choice.get("name") ?? "",
      isEmailVerified: choice.get("unverified") !== "on",
      challenge: question.get("code_challenge") ?? "",
      redirectUri: question.get("redirect_uri") ?? "",
      nonce: question.get("nonce") ?? "",
      clientId: question.get("client_id") ?? "",
    });
    back.searchParams.set("code", code);
    return back.href;
  }

  const discovery = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
  };
  const jwk = { ...published.publicKey.export({ format: "jwk" }), kid: "emulated", alg: "RS256", use: "sig" };

  const listener: RequestListener = async (request, response) => {
    const url = new URL(request.url ?? "/", "http://local");
    const json = (body: object, status = 200) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const form = new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
    const isPost = request.method === "POST";
    if (url.pathname === "/.well-known/openid-configuration") json(discovery);
    else if (url.pathname === "/jwks") json({ keys: [jwk] });
    else if (url.pathname === "/token" && isPost) {
      const { status, body } = exchange(form);
      json(body, status);
    } else if (url.pathname === "/authorize" && isPost) {
      response.writeHead(303, { location: answerTo(url.searchParams, form) }).end();
    } else if (url.pathname === "/authorize") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(accountPage());
    } else response.writeHead(404).end();
  };
  return {
    listener,
    faults,
    get exchanged() {
      return exchanged;
    },
  };
}

/** The stand-in on a port of its own. */
export async function startGoogleEmulator(): Promise<
  GoogleEmulator & { url: string; close(): Promise<void> }
> {
  let handle: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const emulator = createGoogleEmulator({ issuer: url });
  handle = emulator.listener;
  return {
    listener: emulator.listener,
    faults: emulator.faults,
    get exchanged() {
      return emulator.exchanged;
    },
    url,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
