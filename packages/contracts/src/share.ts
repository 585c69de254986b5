import { z } from "zod";
import { Ratio } from "./enums.ts";
import { AdRender } from "./generation.ts";
import { AdId, FolderId, ShareLinkId, ShareNoteId } from "./ids.ts";
import { SHARE_MAX_ADS } from "./limits.ts";
import { Instant, Page, PageInput, ShortText } from "./primitives.ts";

/** What a reviewer may do; each may also do what those before it may. */
export const ShareMode = z.enum(["view", "comment", "decide"]);
export type ShareMode = z.infer<typeof ShareMode>;

export const ShareNoteKind = z.enum(["comment", "approve", "changes"]);
export type ShareNoteKind = z.infer<typeof ShareNoteKind>;

const SharePassword = z.string().min(4).max(128);

/** Chosen ads, or those that lie in a folder now. */
export const CreateShareInput = z
  .object({
    ids: z.array(AdId).min(1).max(SHARE_MAX_ADS).optional(),
    folderId: FolderId.optional(),
    title: ShortText(120),
    mode: ShareMode.default("view"),
    expiresInDays: z.number().int().min(1).max(90).default(14),
    password: SharePassword.nullish(),
  })
  .refine(({ ids, folderId }) => (ids === undefined) !== (folderId === undefined), {
    message: "Share either chosen ads or a folder",
    path: ["ids"],
  });
export type CreateShareInput = z.infer<typeof CreateShareInput>;

export const ShareLink = z.object({
  id: ShareLinkId,
  title: z.string(),
  mode: ShareMode,
  hasPassword: z.boolean(),
  ads: z.number().int(),
  comments: z.number().int(),
  approvals: z.number().int(),
  changes: z.number().int(),
  opens: z.number().int(),
  lastOpenedAt: Instant.nullable(),
  expiresAt: Instant,
  revokedAt: Instant.nullable(),
  createdAt: Instant,
});
export type ShareLink = z.infer<typeof ShareLink>;

/** The address is told once: afterwards not even we know it. */
export const CreatedShare = ShareLink.extend({ url: z.string() });
export type CreatedShare = z.infer<typeof CreatedShare>;

export const ListSharesInput = PageInput;
export type ListSharesInput = z.infer<typeof ListSharesInput>;
export const SharePage = Page(ShareLink);
export type SharePage = z.infer<typeof SharePage>;

/** A spot of a picture, in shares of its sides. */
export const Pin = z.object({ ratio: Ratio, x: z.number().min(0).max(1), y: z.number().min(0).max(1) });
export type Pin = z.infer<typeof Pin>;

export const ShareNote = z.object({
  id: ShareNoteId,
  adId: AdId,
  kind: ShareNoteKind,
  reviewer: z.string(),
  text: z.string().nullable(),
  pin: Pin.nullable(),
  version: z.number().int(),
  createdAt: Instant,
});
export type ShareNote = z.infer<typeof ShareNote>;

export const ListShareNotesInput = z.object({ adId: AdId });
export const ShareNotes = z.object({ items: z.array(ShareNote.extend({ title: z.string() })) });
export type ShareNotes = z.infer<typeof ShareNotes>;

/** 256 bits, as the address has them. */
const access = { token: z.string().min(1).max(100), password: z.string().max(128).optional() };

export const OpenShareInput = z.object(access);
export type OpenShareInput = z.infer<typeof OpenShareInput>;

export const SharedAd = z.object({
  id: AdId,
  headline: z.string(),
  concept: z.string(),
  version: z.number().int(),
  renders: z.array(AdRender),
  notes: z.array(ShareNote),
});
export type SharedAd = z.infer<typeof SharedAd>;

export const SharedView = z.object({
  title: z.string(),
  mode: ShareMode,
  /** Who shares. */
  owner: z.string(),
  expiresAt: Instant,
  ads: z.array(SharedAd),
});
export type SharedView = z.infer<typeof SharedView>;

const note = { ...access, adId: AdId, version: z.number().int().min(1), reviewer: ShortText(60) };
export const CommentShareInput = z.object({ ...note, text: ShortText(1000), pin: Pin.nullish() });
export type CommentShareInput = z.infer<typeof CommentShareInput>;

export const DecideShareInput = z
  .object({ ...note, approve: z.boolean(), text: z.string().trim().max(1000).nullish() })
  .refine(({ approve, text }) => approve || Boolean(text), {
    message: "Say what should change",
    path: ["text"],
  });
export type DecideShareInput = z.infer<typeof DecideShareInput>;
