import {
  AdId,
  AdIdsInput,
  BulkDownloadInput,
  ChangedCount,
  CreateFolderInput,
  DownloadInput,
  DownloadLink,
  FavoriteAdsInput,
  Folder,
  FolderId,
  LibraryAd,
  LibraryPage,
  ListLibraryInput,
  MoveAdsInput,
  SaveAdsInput,
  UpdateFolderInput,
} from "@static-engine/contracts";
import {
  bulkDownload,
  createFolder,
  deleteAds,
  deleteFolder,
  downloadAd,
  favoriteAds,
  getAd,
  listAds,
  listFolders,
  moveAds,
  restoreAds,
  saveAds,
  updateFolder,
} from "@static-engine/services";
import { z } from "zod";
import { createRouter, memberProcedure } from "../trpc.ts";
import { OK, Ok } from "./member.ts";

export const libraryRouter = createRouter({
  list: memberProcedure
    .input(ListLibraryInput.optional())
    .output(LibraryPage)
    .query(({ ctx, input }) => listAds({ ctx: ctx.member, input: input ?? { limit: 24 } })),
  get: memberProcedure
    .input(z.object({ id: AdId }))
    .output(LibraryAd)
    .query(({ ctx, input }) => getAd({ ctx: ctx.member, input })),
  save: memberProcedure
    .input(SaveAdsInput)
    .output(ChangedCount)
    .mutation(({ ctx, input }) => saveAds({ ctx: ctx.member, input })),
  favorite: memberProcedure
    .input(FavoriteAdsInput)
    .output(ChangedCount)
    .mutation(({ ctx, input }) => favoriteAds({ ctx: ctx.member, input })),
  move: memberProcedure
    .input(MoveAdsInput)
    .output(ChangedCount)
    .mutation(({ ctx, input }) => moveAds({ ctx: ctx.member, input })),
  delete: memberProcedure
    .input(AdIdsInput)
    .output(ChangedCount)
    .mutation(({ ctx, input }) => deleteAds({ ctx: ctx.member, input })),
  restore: memberProcedure
    .input(AdIdsInput)
    .output(ChangedCount)
    .mutation(({ ctx, input }) => restoreAds({ ctx: ctx.member, input })),
  folders: memberProcedure
    .output(z.object({ items: z.array(Folder) }))
    .query(({ ctx }) => listFolders({ ctx: ctx.member })),
  createFolder: memberProcedure
    .input(CreateFolderInput)
    .output(Folder)
    .mutation(({ ctx, input }) => createFolder({ ctx: ctx.member, input })),
  updateFolder: memberProcedure
    .input(UpdateFolderInput)
    .output(Folder)
    .mutation(({ ctx, input }) => updateFolder({ ctx: ctx.member, input })),
  deleteFolder: memberProcedure
    .input(z.object({ id: FolderId }))
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await deleteFolder({ ctx: ctx.member, input });
      return OK;
    }),
  download: memberProcedure
    .input(DownloadInput)
    .output(DownloadLink)
    .mutation(({ ctx, input }) => downloadAd({ ctx: ctx.member, input })),
  bulkDownload: memberProcedure
    .input(BulkDownloadInput)
    .output(DownloadLink)
    .mutation(({ ctx, input }) => bulkDownload({ ctx: ctx.member, input })),
});
