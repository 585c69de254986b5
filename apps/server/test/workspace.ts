import type { Brand, Concept, JobId, Member, Product } from "@static-engine/contracts";
import { AppErrorData } from "@static-engine/contracts";
import { makeLogo, makePhoto, randomEmail, waitFor } from "@static-engine/testing";
import { TRPCClientError } from "@trpc/client";
import type { Client, TestServer } from "./test-server.ts";

export const PASSWORD = "correct horse";

export function fileForm(data: Uint8Array, name = "picture.png", type = "image/png"): FormData {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(data)], name, { type }));
  return form;
}

export async function signUp(
  server: TestServer,
  email = randomEmail(),
): Promise<{ client: Client; cookie(): string; member: Member }> {
  const session = server.connect();
  const member = await session.client.member.signup.mutate({
    email,
    password: PASSWORD,
    fullName: "Test Member",
  });
  return { ...session, member };
}

export type Workspace = { client: Client; cookie(): string; brand: Brand; product: Product };

/** A member with a brand and a product that most concepts are ready for. */
export async function makeWorkspace(server: TestServer): Promise<Workspace> {
  const session = await signUp(server);
  const { client } = session;
  const logo = await client.brand.uploadLogo.mutate(fileForm(await makeLogo()));
  const brand = await client.brand.create.mutate({
    name: "Oda",
    industry: "beauty",
    primaryColor: "#24463A",
    secondaryColor: "#C97B4A",
    accentColor: "#F4C95D",
    backgroundColor: "#F6EFE6",
    voiceTags: ["caring", "minimal"],
    logoId: logo.id,
    competitors: [{ label: "Others", points: ["Plastic", "Perfume", "Sting", "Above $60"] }],
  });
  const photo = await client.product.uploadPhoto.mutate(fileForm(await makePhoto()));
  const product = await client.product.create.mutate({
    brandId: brand.id,
    name: "Night Repair Serum",
    usps: ["Calm skin by morning", "Retinal, not retinol", "Fragrance-free", "Refillable glass"],
    photoId: photo.id,
    priceText: "38",
    compareAtPrice: "48",
    currency: "USD",
    starRating: 4.8,
    reviewCount: 2145,
    offerText: "20% off",
    offerCode: "SLEEP20",
    offerEndsAt: "2030-12-01T00:00:00Z",
    quotes: [
      {
        text: "I wake up and my skin is calm. That is all I wanted.",
        name: "Nora",
        detail: "Verified buyer",
      },
    ],
    ingredientsFeatures: [
      { name: "Bottle", benefit: "Refillable glass" },
      { name: "Scent", benefit: "None" },
      { name: "Active", benefit: "1% retinal" },
      { name: "Price", benefit: "$38" },
    ],
    founder: { name: "Ilse Oda", role: "founder", letter: "I wanted calm skin. So I made this." },
    milestones: [{ when: "Day 1", text: "One pump." }],
    outlets: ["Slow Skin"],
    stats: [{ value: "92%", label: "said calmer skin", source: "Survey of 120 buyers, 2026" }],
  });
  return { ...session, brand, product };
}

/** A concept that the product is ready for. */
export async function readyConcept(client: Client, product: Product): Promise<Concept> {
  const { items } = await client.concept.list.query({ productId: product.id });
  const ready = items.find((concept) => concept.missing.length === 0);
  if (!ready) throw new Error("no concept is ready");
  return ready;
}

/** The error of the contract that a call fails with. @throws Error if it succeeds */
export async function failureOf(call: Promise<unknown>): Promise<AppErrorData> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCClientError) return AppErrorData.parse(error.data?.app);
    throw error;
  }
  throw new Error("the call succeeded");
}

/** Makes the six of a concept that the product is ready for, to the end; the server must have a worker. */
export async function finishRun({ client, brand, product }: Workspace): Promise<JobId> {
  const concept = await readyConcept(client, product);
  const job = await client.generation.create.mutate({
    brandId: brand.id,
    productId: product.id,
    conceptId: concept.id,
  });
  await waitFor(
    "the run",
    async () => (await client.generation.status.query({ id: job.id })).status === "completed",
    50_000,
  );
  return job.id;
}
