import {
  CreateProductInput,
  CSV_LIMITS,
  CsvImport,
  ImportCsvInput,
  ListProductsInput,
  Product,
  ProductId,
  ProductPage,
  UPLOAD_LIMITS,
  UpdateProductInput,
  UploadedImage,
} from "@static-engine/contracts";
import {
  createProduct,
  deleteProduct,
  getProduct,
  importCsv,
  listProducts,
  restoreProduct,
  updateProduct,
  uploadPhoto,
} from "@static-engine/services";
import { z } from "zod";
import { FileUpload, readUploadedFile } from "../read-file.ts";
import { createRouter, memberProcedure } from "../trpc.ts";
import { OK, Ok } from "./member.ts";

const ById = z.object({ id: ProductId });

export const productRouter = createRouter({
  uploadPhoto: memberProcedure
    .input(FileUpload)
    .output(UploadedImage)
    .mutation(async ({ ctx, input }) =>
      uploadPhoto({ ctx: ctx.member, input: { bytes: await readUploadedFile(input, UPLOAD_LIMITS.photo) } }),
    ),
  importCsv: memberProcedure
    .input(FileUpload)
    .output(CsvImport)
    .mutation(async ({ ctx, input }) => {
      const { brandId, dryRun } = ImportCsvInput.parse({
        brandId: input.get("brandId"),
        dryRun: input.get("dryRun") ?? "false",
      });
      const bytes = await readUploadedFile(input, CSV_LIMITS);
      return importCsv({ ctx: ctx.member, input: { brandId, bytes, dryRun } });
    }),
  create: memberProcedure
    .input(CreateProductInput)
    .output(Product)
    .mutation(({ ctx, input }) => createProduct({ ctx: ctx.member, input })),
  list: memberProcedure
    .input(ListProductsInput.optional())
    .output(ProductPage)
    .query(({ ctx, input }) => listProducts({ ctx: ctx.member, input: input ?? { limit: 24 } })),
  get: memberProcedure
    .input(ById)
    .output(Product)
    .query(({ ctx, input }) => getProduct({ ctx: ctx.member, input })),
  update: memberProcedure
    .input(UpdateProductInput)
    .output(Product)
    .mutation(({ ctx, input }) => updateProduct({ ctx: ctx.member, input })),
  delete: memberProcedure
    .input(ById)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await deleteProduct({ ctx: ctx.member, input });
      return OK;
    }),
  restore: memberProcedure
    .input(ById)
    .output(Product)
    .mutation(({ ctx, input }) => restoreProduct({ ctx: ctx.member, input })),
});
