import { isDeepStrictEqual } from "node:util";
import type { ConceptId, Config, Generation, GenerationResults, JobId } from "@static-engine/contracts";
import { systemConfig } from "@static-engine/db/schema";
import { waitFor } from "@static-engine/testing";
import type { AllEmulators, AnswerQuestion } from "@static-engine/testing/emulators";
import { startAllEmulators } from "@static-engine/testing/emulators";
import { afterAll } from "vitest";
import type { TestServer } from "./test-server.ts";
import type { Workspace } from "./workspace.ts";

/** Stand-ins of every vendor, and the environment that opens them; for `useServer`. */
export function useEmulators(answer?: AnswerQuestion): {
  env(): Promise<Record<string, string>>;
  /** The same for further processes, once they run. */
  running(): Promise<Record<string, string>>;
  of(provider: string): ReturnType<AllEmulators["byProvider"]["get"]> & object;
  reset(): void;
} {
  let all: AllEmulators | null = null;
  afterAll(async () => {
    await all?.close();
  });
  return {
    async env() {
      all = await startAllEmulators(answer ? { answer } : {});
      return all.env;
    },
    async running() {
      if (!all) throw new Error("the emulators run only inside tests");
      return all.env;
    },
    of(provider) {
      const emulator = all?.byProvider.get(provider);
      if (!emulator) throw new Error(`${provider} is not emulated`);
      return emulator;
    },
    reset() {
      for (const emulator of all?.byProvider.values() ?? []) emulator.reset();
    },
  };
}

/** Sets keys of the configuration, and waits until every process of the test reads them. */
export async function configure(server: TestServer, values: Partial<Config>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    await server.container.database.drizzle
      .insert(systemConfig)
      .values({ key, value })
      .onConflictDoUpdate({ target: systemConfig.key, set: { value } });
  }
  await waitFor("the configuration", async () => {
    const read: Record<string, unknown> = await server.container
      .createContext({ id: "test", ip: null })
      .config();
    return Object.entries(values).every(([key, value]) => isDeepStrictEqual(read[key], value));
  });
}

/** Models that cost nothing on top, so that a new member's credits last for a test. */
export const FREE_MODELS: Partial<Config> = {
  "models.scene": [
    { model: "gemini/nano-banana-2.1", credits: {}, level: "standard" },
    { model: "gemini/nano-banana-pro", credits: { medium: 1 }, level: "standard" },
    { model: "studio", credits: {}, level: "standard" },
  ],
};

const SCENIC = "product-hero";

type Choice = { imageModel?: string; notes?: string };

/** A concept whose six can all but stand on a painted scene. */
export async function scenicConcept({ client, product }: Workspace): Promise<ConceptId> {
  const { items } = await client.concept.list.query({ productId: product.id, limit: 100 });
  const concept = items.find(({ slug }) => slug === SCENIC);
  if (!concept) throw new Error(`there is no ${SCENIC}`);
  return concept.id;
}

/** Orders the six of a scenic concept. */
export async function startPainted(
  workspace: Workspace,
  { imageModel, notes }: Choice = {},
): Promise<Generation> {
  const { client, brand, product } = workspace;
  return client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: await scenicConcept(workspace),
    ...(imageModel ? { imageModel } : {}),
    ...(notes ? { importantNotes: notes } : {}),
  });
}

/** Orders the six of a scenic concept and waits for their end. */
export async function paintedRun(workspace: Workspace, choice: Choice = {}): Promise<GenerationResults> {
  const { id } = await startPainted(workspace, choice);
  return endOf(workspace.client, id);
}

/** The run once it has ended. */
export async function endOf(client: Workspace["client"], id: JobId): Promise<GenerationResults> {
  await waitFor(
    "the run's end",
    async () => !["pending", "processing"].includes((await client.generation.status.query({ id })).status),
    60_000,
  );
  return client.generation.results.query({ id });
}

/** Waits until no job of this name is open: whatever it was to do has been done or given up. */
export async function untilIdle(server: TestServer, job: string): Promise<void> {
  await waitFor(
    `${job} to be idle`,
    async () => {
      const [row] = await server.container.database.sql`
        select count(*)::int as open from pgboss.job where name = ${job} and state in ('created', 'active', 'retry')`;
      return row?.open === 0;
    },
    20_000,
  );
}
