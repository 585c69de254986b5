/** Limits that clients show before the server enforces them. Bytes, pixels, counts. */
export const UPLOAD_LIMITS = {
  logo: { bytes: 5 * 1024 * 1024, pixels: 25_000_000 },
  photo: { bytes: 10 * 1024 * 1024, pixels: 50_000_000 },
  avatar: { bytes: 5 * 1024 * 1024, pixels: 25_000_000 },
} as const;

export const SLOTS_PER_RUN = 6;
export const CSV_LIMITS = { bytes: 10 * 1024 * 1024, rows: 50_000 } as const;
/** As many as one file can bring. */
export const PRODUCTS_PER_BRAND = CSV_LIMITS.rows;
export const RUNS_PER_MINUTE = 3;
export const BULK_DOWNLOAD_MAX_ADS = 500;
export const SHARE_MAX_ADS = 100;
export const TAGS_PER_AD = 20;
/** After this, what lies in the trash is deleted for good. */
export const TRASH_DAYS = 30;
export const IMPORTANT_NOTES_MAX = 1000;
export const PASSWORD_MIN = 8;
/** An admin sees everybody's data, so that their password is longer. */
export const ADMIN_PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;
