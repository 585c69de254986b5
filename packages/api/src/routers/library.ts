import {
  AdId,
  AdIdsInput,
  AdVersionInput,
  AdVersions,
  BulkDownloadInput,
  ChangedCount,
  CreatedShare,
  CreateFolderInput,
  CreateShareInput,
  DecideFixInput,
  DismissFixInput,
  DownloadInput,
  DownloadLink,
  EditAdInput,
  EditableAd,
  FavoriteAdsInput,
  Folder,
  FolderId,
  LibraryAd,
  LibraryFacets,
  LibraryPage,
  ListLibraryInput,
  MoveAdsInput,
  Reflow,
  ReflowById,
  ReflowScope,
  RenameAdInput,
  ReorderFoldersInput,
  RestoreVersionInput,
  SaveAdsInput,
  StaleAds,
  TagAdsInput,
  UndoneReflow,
  UpdateFolderInput,
  VersionState,
} from "@static-engine/contracts";
import {
  bulkDownload,
  cancelReflow,
  createFolder,
  createShare,
  decideFix,
  deleteAds,
  deleteFolder,
  dismissFix,
  downloadAd,
  editAd,
  emptyTrash,
  favoriteAds,
  getAd,
  latestReflow,
  listAds,
  listFolders,
  listStale,
  listVersions,
  moveAds,
  purgeAds,
  readEditable,
  readFacets,
  redoVersion,
  renameAd,
  reorderFolders,
  restoreAds,
  restoreVersion,
  saveAds,
  startReflow,
  tagAds,
  undoReflow,
  undoVersion,
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
  purge: memberProcedure
    .input(AdIdsInput)
    .output(ChangedCount)
    .mutation(({ ctx, input }) => purgeAds({ ctx: ctx.member, input })),
  emptyTrash: memberProcedure.output(ChangedCount).mutation(({ ctx }) => emptyTrash({ ctx: ctx.member })),
  tag: memberProcedure
    .input(TagAdsInput)
    .output(ChangedCount)
    .mutation(({ ctx, input }) => tagAds({ ctx: ctx.member, input })),
  rename: memberProcedure
    .input(RenameAdInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await renameAd({ ctx: ctx.member, input });
      return OK;
    }),
  facets: memberProcedure.output(LibraryFacets).query(({ ctx }) => readFacets({ ctx: ctx.member })),
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
  reorderFolders: memberProcedure
    .input(ReorderFoldersInput)
    .output(z.object({ items: z.array(Folder) }))
    .mutation(({ ctx, input }) => reorderFolders({ ctx: ctx.member, input })),
  editable: memberProcedure
    .input(z.object({ id: AdId, version: z.number().int().min(1).optional() }))
    .output(EditableAd)
    .query(({ ctx, input }) => readEditable({ ctx: ctx.member, input })),
  versions: memberProcedure
    .input(z.object({ id: AdId }))
    .output(AdVersions)
    .query(({ ctx, input }) => listVersions({ ctx: ctx.member, input })),
  edit: memberProcedure
    .input(EditAdInput)
    .output(VersionState.extend({ version: z.number().int() }))
    .mutation(({ ctx, input }) => editAd({ ctx: ctx.member, input })),
  undo: memberProcedure
    .input(AdVersionInput)
    .output(VersionState)
    .mutation(({ ctx, input }) => undoVersion({ ctx: ctx.member, input })),
  redo: memberProcedure
    .input(AdVersionInput)
    .output(VersionState)
    .mutation(({ ctx, input }) => redoVersion({ ctx: ctx.member, input })),
  restoreVersion: memberProcedure
    .input(RestoreVersionInput)
    .output(VersionState)
    .mutation(({ ctx, input }) => restoreVersion({ ctx: ctx.member, input })),
  decideFix: memberProcedure
    .input(DecideFixInput)
    .output(VersionState)
    .mutation(({ ctx, input }) => decideFix({ ctx: ctx.member, input })),
  dismissFix: memberProcedure
    .input(DismissFixInput)
    .output(Ok)
    .mutation(async ({ ctx, input }) => {
      await dismissFix({ ctx: ctx.member, input });
      return OK;
    }),
  stale: memberProcedure
    .input(ReflowScope)
    .output(StaleAds)
    .query(({ ctx, input }) => listStale({ ctx: ctx.member, input })),
  reflow: memberProcedure
    .input(ReflowScope)
    .output(Reflow)
    .mutation(({ ctx, input }) => startReflow({ ctx: ctx.member, input })),
  latestReflow: memberProcedure
    .input(ReflowScope)
    .output(Reflow.nullable())
    .query(({ ctx, input }) => latestReflow({ ctx: ctx.member, input })),
  cancelReflow: memberProcedure
    .input(ReflowById)
    .output(Reflow)
    .mutation(({ ctx, input }) => cancelReflow({ ctx: ctx.member, input })),
  undoReflow: memberProcedure
    .input(ReflowById)
    .output(UndoneReflow)
    .mutation(({ ctx, input }) => undoReflow({ ctx: ctx.member, input })),
  download: memberProcedure
    .input(DownloadInput)
    .output(DownloadLink)
    .mutation(({ ctx, input }) => downloadAd({ ctx: ctx.member, input })),
  bulkDownload: memberProcedure
    .input(BulkDownloadInput)
    .output(DownloadLink)
    .mutation(({ ctx, input }) => bulkDownload({ ctx: ctx.member, input })),
  share: memberProcedure
    .input(CreateShareInput)
    .output(CreatedShare)
    .mutation(({ ctx, input }) => createShare({ ctx: ctx.member, input })),
});
