import { openProviders } from "@static-engine/providers";
import { startAllEmulators } from "@static-engine/testing/emulators";
import { expect, test } from "vitest";
import { readEnv } from "../src/env.ts";
import { providerSettings } from "../src/provider-settings.ts";

test("the environment that the emulators print opens every provider", async () => {
  const { env, byProvider, close } = await startAllEmulators();
  const { language, images } = openProviders(providerSettings(readEnv(env)));
  expect(new Set([...language.keys(), ...images.keys()])).toEqual(new Set(byProvider.keys()));
  await close();
});

test("without keys every provider stays closed", () => {
  const { language, images } = openProviders(providerSettings(readEnv({})));
  expect([...language.keys(), ...images.keys()]).toEqual([]);
});
