/** What happened · what to do · what it cost. One sentence set for each code of the contract. */
export const errors = {
  UNAUTHENTICATED: "Your session has ended. Sign in and try again.",
  FORBIDDEN: "This belongs to another account.",
  NOT_FOUND: "It is not there any more. It may have been deleted.",
  VALIDATION: "Something in the form is not right. The fields say what.",
  CONFLICT: "That name is taken. Choose another one.",
  CONFLICT_stale_version:
    "A newer version of this ad was saved meanwhile. Reload the page; nothing was overwritten.",
  CONFLICT_fix_open: "This ad is being fixed already. Wait for it, or cancel it. Nothing was charged.",
  CONFLICT_fix_decided: "This fix was decided already. It is in the history of the ad.",
  CONFLICT_stale_edit: "Somebody saved it meanwhile. Reload the page; nothing was overwritten.",
  CONFLICT_concept_in_use: "Runs were made with this concept, so its ads need it. Archive it instead.",
  CONFLICT_concept_built_in: "This concept comes with the product. Archive it instead.",
  CONFLICT_experiment_running: "An experiment runs on this prompt. End it first. Nothing was changed.",
  CONFLICT_not_a_draft: "Only a draft can be published. Nothing was changed.",
  CONFLICT_not_archived: "Only an earlier version can be brought back. Nothing was changed.",
  CONFLICT_preview_old:
    "What this change costs was worked out too long ago. Look at the new price and confirm again. Nothing was charged.",
  CONFLICT_plan_busy:
    "Another change of your plan is being made. Wait a few seconds and try again. Nothing was charged.",
  CONFLICT_no_password: "Choose a password first; otherwise you could not sign in any more.",
  RATE_LIMITED: "Too many tries in a short time. Wait a minute and try again.",
  REQUEST_REJECTED: "The request did not come from this page. Reload it and try again.",
  INVALID_CREDENTIALS: "The e-mail or the password is not right.",
  INVALID_CREDENTIALS_own_password: "The current password is not right. Nothing was changed.",
  EMAIL_TAKEN: "This e-mail cannot be used for a new account. Sign in instead.",
  ACCOUNT_SUSPENDED: "This account is suspended. Write to support to learn why.",
  INVALID_CURSOR: "The list has changed meanwhile. Reload the page.",
  UPLOAD_TOO_LARGE: "The file is too large. Choose a smaller one.",
  UPLOAD_NOT_AN_IMAGE: "This is not a picture we can read. Use PNG, JPEG or WebP.",
  UPLOAD_TOO_MANY_PIXELS: "The picture has too many pixels. Save it smaller and try again.",
  STORAGE_UNAVAILABLE: "Files cannot be stored right now. Try again in a minute. You were not charged.",
  PRODUCT_NOT_OF_BRAND: "This product belongs to another brand. Choose one of this brand.",
  CONCEPT_INACTIVE: "This concept is no longer offered. Choose another one. You were not charged.",
  MISSING_FIELDS:
    "The concept needs facts that the product does not have yet. Add them, or choose another concept.",
  INSUFFICIENT_CREDITS: "Not enough credits for this run. Nothing was started.",
  TOO_MANY_RUNS: "Your plan makes {{limit}} runs at once. Wait until one has ended; your choices are kept.",
  IDEMPOTENCY_MISMATCH: "This press was already used for another run. Press again.",
  RUN_NOT_CANCELABLE: "The run has already ended.",
  NOTHING_TO_RETRY: "No variation of this run failed.",
  AD_NOT_READY: "This ad is not finished yet.",
  GATE_FAILED: "It did not pass its checks. You were not charged.",
  RENDER_FAILED: "The picture could not be drawn. Retry. You were not charged.",
  PROVIDER_FAILED: "No model answered. Retry in a few minutes. You were not charged.",
  CONTENT_REJECTED:
    "The model refuses this content. Change the product's words or the notes, or choose another model. You were not charged.",
  COPY_INVALID:
    "The words broke a rule and could not be put right. Retry, or say more in the notes. You were not charged.",
  MODEL_NOT_ALLOWED: "Your plan does not include this model. Choose another one. You were not charged.",
  FIX_NOT_POSSIBLE:
    "Nothing was found that would mend this. Use the editor, it is free. You were not charged.",
  PAYMENTS_OFF: "This installation takes no payments. Everything else works. Nothing was charged.",
  PAYMENTS_UNAVAILABLE: "The payment provider did not answer. Try again in a minute. Nothing was charged.",
  PAYMENT_DECLINED:
    "The card was declined. Use another card, or ask your bank. Nothing was charged, and your plan is unchanged.",
  ALREADY_SUBSCRIBED: "You have a plan already. Change it under Credits and billing. Nothing was charged.",
  ALREADY_ORDERED:
    "A template of this ad is ordered already. See it under Template orders. Nothing was charged.",
  NO_SUBSCRIPTION: "There is no plan to change. Choose one first. Nothing was charged.",
  PLAN_UNAVAILABLE:
    "This plan cannot be bought right now. Choose another, or come back later. Nothing was charged.",
  SPENDING_FROZEN:
    "A payment of this account is disputed, so credits wait until that is settled. Nothing was charged.",
  LINK_EXPIRED: "The download link is too old. Make a new one.",
  FORBIDDEN_role: "Your role does not include this. Ask a super admin. Nothing was changed.",
  CONFLICT_admin_known: "This address belongs to an admin already. Nothing was changed.",
  CONFLICT_totp_known: "Your second factor is set up already. Nothing was changed.",
  INSUFFICIENT_CREDITS_adjust:
    "The member can spend only {{available}} credits. Take fewer; what is held belongs to its run. Nothing was changed.",
  CONFLICT_member_status:
    "Somebody else changed this account meanwhile. Reload the page. Nothing was changed.",
  CONFLICT_stale_config:
    "{{by}} has changed this meanwhile. Reload, look at it and change it again. Nothing was changed.",
  CONFLICT_order_moved: "{{by}} has this order in hand already. Reload the list. Nothing was changed.",
  TOTP_INVALID:
    "This code is not right, or was used already. Wait for the next one and try again. Nothing was changed.",
  TOTP_MISSING:
    "Set up the second factor first; until then nothing else is open to you. Nothing was changed.",
  LAST_SUPER_ADMIN: "Somebody has to be super admin. Make another admin one first. Nothing was changed.",
  TOKEN_INVALID: "This link was used already, or is too old. Ask for a new one.",
  UNAVAILABLE: "The service is busy. Try again in a minute. Nothing was charged.",
  INTERNAL: "Something broke on our side. Try again. You were not charged.",
  OFFLINE: "The server was not reached. Check your connection and try again.",
  NOT_FOUND_share: "This link has ended, or never was. Ask whoever sent it for a new one.",
  FORBIDDEN_share_password: "That is not the password of this link. Ask whoever sent it.",
  FORBIDDEN_share_mode: "This link is for looking only. Ask whoever sent it for one to answer by.",
  VALIDATION_too_many_tags: "An ad takes {{limit}} tags. Take some off first; nothing was changed.",
  IMPORT_FAILED:
    "This website could not be read. Fill in the form by hand; nothing was saved, nothing was charged.",
  IMPORT_FAILED_bad_address: "This is no address of a website. Check it; nothing was saved.",
  IMPORT_FAILED_private:
    "This address is not on the public internet. Fill in the form by hand; nothing was saved.",
  IMPORT_FAILED_unreachable:
    "The website did not answer. Check the address, or fill in the form by hand; nothing was saved.",
  IMPORT_FAILED_refused: "The website refused to be read. Fill in the form by hand; nothing was saved.",
  IMPORT_FAILED_robots:
    "The website asks programs not to read it, so we did not. Fill in the form by hand; nothing was saved.",
  IMPORT_FAILED_too_large:
    "The page is larger than 2 MB. Try another page of the site, or fill in the form by hand.",
  IMPORT_FAILED_timeout:
    "The website took longer than 10 seconds. Try again, or fill in the form by hand; nothing was saved.",
  IMPORT_FAILED_redirects:
    "The website sends us on more than three times. Paste the last address; nothing was saved.",
  IMPORT_FAILED_not_a_page: "There is no web page at this address. Paste the address of the home page.",
  VALIDATION_csv_rows: "A file can hold {{limit}} rows at most. Cut it in parts; nothing was imported.",
  VALIDATION_too_many_products:
    "A brand can hold {{limit}} products at most. Delete some, or use another brand; nothing was saved.",
  VALIDATION_csv_columns:
    "No column is called name or title. Add the headings in the first line; nothing was imported.",
};
