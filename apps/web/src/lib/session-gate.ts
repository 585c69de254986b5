import { createStore } from "./store.ts";

/** True while a refused call waits for somebody to sign in again. */
export const signInWanted = createStore(false);

let waiting: ((signedIn: boolean) => void)[] = [];

/** Opens the sign-in dialog; all calls that were refused meanwhile share it. */
export function requestSignIn(): Promise<boolean> {
  signInWanted.set(true);
  return new Promise((resolve) => waiting.push(resolve));
}

export function answerSignIn(signedIn: boolean): void {
  const resolvers = waiting;
  waiting = [];
  signInWanted.set(false);
  for (const resolve of resolvers) {
    resolve(signedIn);
  }
}
