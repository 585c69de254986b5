import { z } from "zod";

/** Ids are UUIDv7 strings, branded per entity so that a brand's id never passes for a product's. */
function id<const Name extends string>() {
  return z.uuid().brand<Name>();
}

export const UserId = id<"UserId">();
export type UserId = z.infer<typeof UserId>;
export const AdminId = id<"AdminId">();
export type AdminId = z.infer<typeof AdminId>;
export const AdminInviteId = id<"AdminInviteId">();
export type AdminInviteId = z.infer<typeof AdminInviteId>;
export const BrandId = id<"BrandId">();
export type BrandId = z.infer<typeof BrandId>;
export const ProductId = id<"ProductId">();
export type ProductId = z.infer<typeof ProductId>;
export const ConceptId = id<"ConceptId">();
export type ConceptId = z.infer<typeof ConceptId>;
export const JobId = id<"JobId">();
export type JobId = z.infer<typeof JobId>;
export const AdId = id<"AdId">();
export type AdId = z.infer<typeof AdId>;
export const AssetId = id<"AssetId">();
export type AssetId = z.infer<typeof AssetId>;
export const FolderId = id<"FolderId">();
export type FolderId = z.infer<typeof FolderId>;
export const ReflowId = id<"ReflowId">();
export type ReflowId = z.infer<typeof ReflowId>;
export const CheckoutId = id<"CheckoutId">();
export type CheckoutId = z.infer<typeof CheckoutId>;
export const PaymentId = id<"PaymentId">();
export type PaymentId = z.infer<typeof PaymentId>;
export const TemplateOrderId = id<"TemplateOrderId">();
export type TemplateOrderId = z.infer<typeof TemplateOrderId>;
export const HoldId = id<"HoldId">();
export type HoldId = z.infer<typeof HoldId>;
export const ShareLinkId = id<"ShareLinkId">();
export type ShareLinkId = z.infer<typeof ShareLinkId>;
export const ShareNoteId = id<"ShareNoteId">();
export type ShareNoteId = z.infer<typeof ShareNoteId>;
export const SessionId = z.string().min(1).brand<"SessionId">();
export type SessionId = z.infer<typeof SessionId>;
