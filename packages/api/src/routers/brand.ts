import {
  Brand,
  BrandId,
  BrandPage,
  BrandProposal,
  CreateBrandInput,
  ImportFromUrlInput,
  ListBrandsInput,
  UPLOAD_LIMITS,
  UpdateBrandInput,
  UploadedImage,
} from "@static-engine/contracts";
import {
  createBrand,
  deleteBrand,
  getBrand,
  importFromUrl,
  listBrands,
  restoreBrand,
  updateBrand,
  uploadLogo,
} from "@static-engine/services";
import { z } from "zod";
import { FileUpload, readUploadedFile } from "../read-file.ts";
import { createRouter, memberProcedure } from "../trpc.ts";
import { OK, Ok } from "./member.ts";

const ById = z.object({ id: BrandId });

export const brandRouter = createRouter({
  uploadLogo: memberProcedure
    .input(FileUpload)
    .output(UploadedImage)
    .mutation(async ({ ctx, input }) =>
      uploadLogo({ ctx: ctx.member, input: { bytes: await readUploadedFile(input, UPLOAD_LIMITS.logo) } }),
    ),
  importFromUrl: memberProcedure
    .input(ImportFromUrlInput)
    .output(BrandProposal)
    .mutation(({ ctx, input }) => importFromUrl({ ctx: ctx.member, input })),
  create: memberProcedure
    .input(CreateBrandInput)
    .output(Brand)
    .mutation(({ ctx, input }) => createBrand({ ctx: ctx.member, input })),
  list: memberProcedure
    .input(ListBrandsInput.optional())
    .output(BrandPage)
    .query(({ ctx, input }) => listBrands({ ctx: ctx.member, input: input ?? { limit: 24 } })),
  get: memberProcedure
    .input(ById)
    .output(Brand)
    .query(({ ctx, input }) => getBrand({ ctx: ctx.member, input })),
  update: memberProcedure
    .input(UpdateBrandInput)
    .output(Brand)
    .mutation(({ ctx, input }) => updateBrand({ ctx: ctx.member, input })),
  delete: memberProcedure
    .input(ById)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await deleteBrand({ ctx: ctx.member, input });
      return OK;
    }),
  restore: memberProcedure
    .input(ById)
    .output(Brand)
    .mutation(({ ctx, input }) => restoreBrand({ ctx: ctx.member, input })),
});
