import {
  AdminConcept,
  AdminConceptPage,
  ConceptIdInput,
  ConceptLayouts,
  CreateConceptInput,
  ListAdminConceptsInput,
  UPLOAD_LIMITS,
  UpdateConceptInput,
  UploadedImage,
} from "@static-engine/contracts";
import {
  createConcept,
  deleteConcept,
  getAdminConcept,
  listAdminConcepts,
  listLayouts,
  updateConcept,
  uploadConceptImage,
} from "@static-engine/services";
import { adminProcedure } from "../../admin-procedure.ts";
import { FileUpload, readUploadedFile } from "../../read-file.ts";
import { createRouter } from "../../trpc.ts";
import { OK, Ok } from "../member.ts";

const read = adminProcedure("concept.read");
const write = adminProcedure("concept.write");

export const adminConceptRouter = createRouter({
  list: read
    .input(ListAdminConceptsInput.prefault({}))
    .output(AdminConceptPage)
    .query(({ ctx, input }) => listAdminConcepts({ ctx: ctx.admin, input })),
  get: read
    .input(ConceptIdInput)
    .output(AdminConcept)
    .query(({ ctx, input }) => getAdminConcept({ ctx: ctx.admin, input })),
  layouts: read.output(ConceptLayouts).query(({ ctx }) => listLayouts({ ctx: ctx.admin })),
  uploadImage: write
    .input(FileUpload)
    .output(UploadedImage)
    .mutation(async ({ ctx, input }) =>
      uploadConceptImage({
        ctx: ctx.admin,
        input: { bytes: await readUploadedFile(input, UPLOAD_LIMITS.photo) },
      }),
    ),
  create: write
    .input(CreateConceptInput)
    .output(AdminConcept)
    .mutation(({ ctx, input }) => createConcept({ ctx: ctx.admin, input })),
  update: write
    .input(UpdateConceptInput)
    .output(AdminConcept)
    .mutation(({ ctx, input }) => updateConcept({ ctx: ctx.admin, input })),
  delete: adminProcedure("concept.delete")
    .input(ConceptIdInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await deleteConcept({ ctx: ctx.admin, input });
      return OK;
    }),
});
