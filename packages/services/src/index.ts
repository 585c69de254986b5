export { acceptInvite, readInvite } from "./admin/accept-invite.ts";
export { listAudit } from "./admin/audit/list-audit.ts";
export { changeAdminPassword } from "./admin/change-admin-password.ts";
export { deleteConcept } from "./admin/concept/delete-concept.ts";
export { getAdminConcept, listAdminConcepts, listLayouts } from "./admin/concept/read-concepts.ts";
export { createConcept, updateConcept } from "./admin/concept/save-concept.ts";
export { uploadConceptImage } from "./admin/concept/upload-image.ts";
export { readDashboard } from "./admin/dashboard/read-dashboard.ts";
export { refreshStatistics } from "./admin/dashboard/refresh-statistics.ts";
export { confirmTotp, enrolTotp } from "./admin/enrol-totp.ts";
export { createInvite, listInvites, resetAccess, revokeInvite } from "./admin/invites.ts";
export { logInAdmin } from "./admin/log-in-admin.ts";
export { logOutAdmin } from "./admin/log-out-admin.ts";
export { adjustMemberCredits } from "./admin/member/adjust-member-credits.ts";
export { changeMember } from "./admin/member/change-member.ts";
export { getMember } from "./admin/member/get-member.ts";
export { listMembers } from "./admin/member/list-members.ts";
export { stopRuns } from "./admin/member/stop-runs.ts";
export { restoreMember, suspendMember } from "./admin/member/suspend-member.ts";
export { diffPrompt } from "./admin/prompt/diff-prompt.ts";
export { endExperiment, startExperiment } from "./admin/prompt/experiment.ts";
export { lockPrompt, runningExperiment } from "./admin/prompt/prompt-rows.ts";
export { publishPrompt, rollbackPrompt } from "./admin/prompt/publish-prompt.ts";
export { getPrompt, listPrompts } from "./admin/prompt/read-prompts.ts";
export { failPromptTest, runPromptTest } from "./admin/prompt/run-test.ts";
export { saveDraft } from "./admin/prompt/save-draft.ts";
export { readPromptTest, startPromptTest } from "./admin/prompt/start-test.ts";
export { listProviders, probeModel, switchProvider } from "./admin/provider/providers.ts";
export { listDeadJobs, readQueues, redriveJob } from "./admin/queue/queues.ts";
export { readRunTimeline } from "./admin/queue/read-run-timeline.ts";
export { searchRuns } from "./admin/queue/search-runs.ts";
export { cancelAnyRun, retryAnyRun } from "./admin/queue/steer-run.ts";
export { readAdmin } from "./admin/read-admin.ts";
export { listAdmins, setAdminRole, setAdminStatus } from "./admin/staff.ts";
export { LEDGER_REPORT, writeReport } from "./admin/system/reports.ts";
export {
  auditLedgerNow,
  listWebhookEvents,
  readSystem,
  reconcileNow,
  replayWebhookEvent,
  sweepFilesNow,
} from "./admin/system/system.ts";
export { cancelPlan, resumePlan } from "./billing/cancel-plan.ts";
export { changePlan, previewChange } from "./billing/change-plan.ts";
export { createCheckout } from "./billing/create-checkout.ts";
export { listPayments } from "./billing/list-payments.ts";
export { listPlans } from "./billing/list-plans.ts";
export { openPortal } from "./billing/open-portal.ts";
export { purchaseAddon } from "./billing/purchase-addon.ts";
export { readCheckout } from "./billing/read-checkout.ts";
export { readSubscription } from "./billing/read-subscription.ts";
export { receiveEvent } from "./billing/receive-event.ts";
export { reconcile } from "./billing/reconcile/reconcile.ts";
export { replayEvent } from "./billing/replay-event.ts";
export { sweepBilling } from "./billing/sweep-billing.ts";
export { syncCatalogue } from "./billing/sync-catalogue.ts";
export { undoDuplicatePlan } from "./billing/undo-duplicate.ts";
export { createBrand } from "./brand/create-brand.ts";
export { deleteBrand } from "./brand/delete-brand.ts";
export { getBrand } from "./brand/get-brand.ts";
export { listBrands } from "./brand/list-brands.ts";
export { restoreBrand } from "./brand/restore-brand.ts";
export { updateBrand } from "./brand/update-brand.ts";
export { uploadLogo } from "./brand/upload-logo.ts";
export { listAllOrders, updateOrder } from "./canva/admin-orders.ts";
export { listOpenOrders } from "./canva/list-open-orders.ts";
export { listOrders } from "./canva/list-orders.ts";
export { moveOrder } from "./canva/move-order.ts";
export { purchaseTemplate } from "./canva/purchase-template.ts";
export { drawPreview } from "./concept/draw-preview.ts";
export { getConcept } from "./concept/get-concept.ts";
export { listConcepts } from "./concept/list-concepts.ts";
export { recommendConcepts } from "./concept/recommend-concepts.ts";
export { listConfig, listConfigHistory, revertConfig, updateConfig } from "./config/change-config.ts";
export { createConfigReader, readConfig } from "./config/read-config.ts";
export type {
  AdminContext,
  Clock,
  EventHints,
  JobQueue,
  Log,
  MemberContext,
  ServiceContext,
} from "./context.ts";
export { auditLedger } from "./credits/audit-ledger.ts";
export { exportLedger } from "./credits/export-ledger.ts";
export {
  adjustCredits,
  endHold,
  expireCredits,
  grantCredits,
  holdCredits,
  reverseGrant,
} from "./credits/ledger.ts";
export { listLedger } from "./credits/list-ledger.ts";
export { readUsage } from "./credits/read-usage.ts";
export { sweepCredits } from "./credits/sweep-credits.ts";
export { listNotices, seeNotices } from "./events/notices.ts";
export { watchEvents } from "./events/watch-events.ts";
export type { FileLinks } from "./files/links.ts";
export { createFileLinks, THUMB_WIDTHS, thumbKey } from "./files/links.ts";
export { removeFiles } from "./files/remove-files.ts";
export { sweepScenes } from "./files/sweep-scenes.ts";
export { sweepUploads } from "./files/sweep-uploads.ts";
export { decideFix } from "./fix/decide-fix.ts";
export { dismissFix } from "./fix/dismiss-fix.ts";
export { failFix } from "./fix/end-fix.ts";
export { fixErrors } from "./fix/order-fix.ts";
export { runFix } from "./fix/run-fix.ts";
export { cancelRun } from "./generation/cancel-run.ts";
export { createRun } from "./generation/create-run.ts";
export { describeFailure, failSlots } from "./generation/end-slot.ts";
export { estimateRun } from "./generation/estimate-run.ts";
export { fillRunSlot } from "./generation/fill-slot.ts";
export { getRunResults } from "./generation/get-results.ts";
export { getRunStatus } from "./generation/get-status.ts";
export { listPaintingModels } from "./generation/list-painting-models.ts";
export { listRuns } from "./generation/list-runs.ts";
export { planRunSlots } from "./generation/plan-run.ts";
export { regenerateSingle } from "./generation/regenerate-single.ts";
export type { AdRenderer, MadeAd, MadePicture, SceneReading } from "./generation/renderer-port.ts";
export { retryFailed } from "./generation/retry-failed.ts";
export { sweepStaleRuns } from "./generation/sweep-runs.ts";
export type { AdminSessions } from "./identity/admin-sessions.ts";
export { createAdminSessions } from "./identity/admin-sessions.ts";
export { askForLink } from "./identity/ask-for-link.ts";
export { changeEmail } from "./identity/change-email.ts";
export { changePassword } from "./identity/change-password.ts";
export { createLinkTokens } from "./identity/link-tokens.ts";
export { logIn } from "./identity/log-in.ts";
export { mailLink } from "./identity/mail-link.ts";
export { listSessions, revokeSession } from "./identity/member-sessions.ts";
export { hashPassword } from "./identity/password.ts";
export { readSignInOptions } from "./identity/read-sign-in-options.ts";
export { redeemMagicLink } from "./identity/redeem-magic-link.ts";
export { resetPassword } from "./identity/reset-password.ts";
export type { Sessions } from "./identity/sessions.ts";
export { createSessions } from "./identity/sessions.ts";
export { linkGoogle, signInWithGoogle } from "./identity/sign-in-with-google.ts";
export { signUp } from "./identity/signup.ts";
export { unlinkGoogle } from "./identity/unlink-google.ts";
export { resendVerification, verifyEmail } from "./identity/verify-email.ts";
export { importCsv } from "./import/import-csv.ts";
export { importFromUrl } from "./import/import-from-url.ts";
export { bulkDownload } from "./library/bulk-download.ts";
export { deleteAds, favoriteAds, moveAds, restoreAds, saveAds } from "./library/change-ads.ts";
export { downloadAd } from "./library/download-ad.ts";
export { drawLayer } from "./library/draw-layer.ts";
export { editAd } from "./library/edit-ad.ts";
export { exportAd } from "./library/export-ad.ts";
export { exportRatios } from "./library/export-ratios.ts";
export {
  createFolder,
  deleteFolder,
  listFolders,
  reorderFolders,
  updateFolder,
} from "./library/folders.ts";
export { getAd } from "./library/get-ad.ts";
export { listAds } from "./library/list-ads.ts";
export { listVersions } from "./library/list-versions.ts";
export { emptyTrash, purgeAds, purgeTrash } from "./library/purge-ads.ts";
export type { Archive } from "./library/read-archive.ts";
export { readArchive } from "./library/read-archive.ts";
export { readEditable } from "./library/read-editable.ts";
export { readFacets } from "./library/read-facets.ts";
export { failVersion, renderAdVersion } from "./library/render-version.ts";
export { redoVersion, restoreVersion, undoVersion } from "./library/switch-version.ts";
export { renameAd, tagAds } from "./library/tag-ads.ts";
export { readMailbox } from "./mail/read-mailbox.ts";
export { sendMails } from "./mail/send-mails.ts";
export { removeAvatar, uploadAvatar } from "./member/avatar.ts";
export { deleteMember } from "./member/delete-member.ts";
export { EXPORTED_TABLES, exportAccount } from "./member/export-account.ts";
export { OWNED_TABLES, purgeAccounts } from "./member/purge-accounts.ts";
export { readMember } from "./member/read-member.ts";
export { updateMember } from "./member/update-member.ts";
export { createProviderLimits } from "./models/provider-limits.ts";
export { createProduct } from "./product/create-product.ts";
export { deleteProduct } from "./product/delete-product.ts";
export { getProduct } from "./product/get-product.ts";
export { listProducts } from "./product/list-products.ts";
export { restoreProduct } from "./product/restore-product.ts";
export { updateProduct } from "./product/update-product.ts";
export { uploadPhoto } from "./product/upload-photo.ts";
export { enforceRateLimit } from "./rate-limit.ts";
export { readReferrals } from "./referral/read-referrals.ts";
export { cancelReflow, failReflow, undoReflow } from "./reflow/end-reflow.ts";
export { listStale } from "./reflow/list-stale.ts";
export { latestReflow } from "./reflow/read-reflow.ts";
export { runAdReflow } from "./reflow/run-reflow.ts";
export { startReflow } from "./reflow/start-reflow.ts";
export { listSamples } from "./sample/list-samples.ts";
export { createSecretBox } from "./secret-box.ts";
export { createShare } from "./share/create-share.ts";
export { listShareNotes, listShares, revokeShare } from "./share/manage-shares.ts";
export { commentShare, decideShare } from "./share/note-share.ts";
export { openShare } from "./share/open-share.ts";
export { createWebReader } from "./web/web-reader.ts";
