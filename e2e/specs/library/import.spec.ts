import { once } from "node:events";
import type { Server } from "node:http";
import { createServer } from "node:http";
import sharp from "sharp";
import { signUp } from "../../fixtures/api.ts";
import { expect, test } from "../../fixtures/test.ts";

const PAGE = `<!doctype html><title>Oda</title><meta property="og:site_name" content="Oda Skin">
  <meta name="theme-color" content="#24463a"><style>h1{color:#c4552b;font-family:Fraunces}</style>
  <header><img src="/logo.svg" alt="logo"></header><script type="application/ld+json">{"@type":"Product",
  "name":"Night Repair Serum","image":["/photo.png"],"description":"Calm skin by morning. More.","offers":{"price":"38","priceCurrency":"USD"}}</script>
  <script type="application/ld+json">{"@type":"Product","name":"Barrier Cream"}</script>`;
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90"><rect width="300" height="90" fill="#24463a"/></svg>`;

let site: Server;
let origin = "";
test.beforeAll(async () => {
  const create = { width: 800, height: 800, channels: 3, background: "#c4552b" } as const;
  const photo = await sharp({ create }).png().toBuffer();
  site = createServer((request, response) => {
    const [type, body] =
      request.url === "/photo.png"
        ? ["image/png", photo]
        : request.url === "/"
          ? ["text/html", PAGE]
          : request.url === "/logo.svg"
            ? ["image/svg+xml", LOGO]
            : ["", ""];
    response.writeHead(body ? 200 : 404, { "content-type": type }).end(body);
  });
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  const address = site.address();
  origin = typeof address === "object" ? `http://127.0.0.1:${address?.port}/` : "";
});
test.afterAll(() => {
  site.close();
});

test("a brand is read from its website, looked at and taken over", async ({
  page,
  context,
  baseURL,
  expectAccessible,
}) => {
  await signUp(context, baseURL ?? "");
  await page.goto("/onboarding");
  const address = page.getByRole("textbox", { name: "Read it from your website" });
  await address.fill("http://10.0.0.1/");
  await page.getByRole("button", { name: "Read the site" }).click();
  await expect(page.getByText("This address is not on the public internet.")).toBeVisible();
  await address.fill(origin);
  await page.getByRole("button", { name: "Read the site" }).click();
  await expect(page.getByText("og:site_name")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /Night Repair Serum/ }).click();
  const photo = page.getByRole("region", { name: "Your first product" }).locator("img");
  await expect(photo.first()).toHaveAttribute("src", /\/files\//);
  // Another product does not keep the first one's photo.
  await page.getByRole("button", { name: "Barrier Cream" }).click();
  await expect(photo).toHaveCount(0);
  await page.getByRole("button", { name: /Night Repair Serum/ }).click();
  await expect(photo).toHaveCount(1);
  await page.getByRole("button", { name: "Use these" }).click();
  await expect(page.getByRole("textbox", { name: "Brand name" })).toHaveValue("Oda Skin");
  await expect(page.getByText("The preview appears")).toBeHidden();
});

test("products come from a CSV, first looked at", async ({ page, context, baseURL, expectAccessible }) => {
  const api = await signUp(context, baseURL ?? "");
  const brand = await api.brand.create.mutate({ name: "Oda" });
  await page.goto(`/brands/${brand.id}`);
  await page.getByRole("button", { name: "Import a CSV" }).click();
  await page
    .getByLabel("Choose a file", { exact: true })
    .last()
    .setInputFiles({
      name: "shop.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("sku;title;price;usp;rating\n1;Serum;38;Calm skin;4.8\n2;Oil;42;Light;nine\n"),
    });
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("1 new")).toBeVisible();
  await expect(dialog.getByText("“nine” is not a number")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Import 1 product" }).click();
  await expect(page.getByText("1 product imported")).toBeVisible();
  expect((await api.product.list.query({ brandId: brand.id })).items.map(({ name }) => name)).toEqual([
    "Serum",
  ]);
});
