import type { MailTexts } from "../templates.ts";

export const en: MailTexts = {
  footer: "You get this mail because you have a Static Engine account.",
  mails: {
    payment_failed: {
      subject: "A payment failed; your plan goes on until {until}",
      lines: [
        "We could not charge your card for the {plan} plan.",
        "Plan and credits stay as they are until {until}. Put in another card before then, and nothing changes.",
      ],
      action: ["Put in another card", "/billing"],
    },
    plan_ended: {
      subject: "Your {plan} plan has ended",
      lines: [
        "Your account is on the free plan now. Your ads stay yours, and packs of credits never expire.",
        "What is left of the plan's credits can still be used until the day that the billing page shows.",
      ],
      action: ["See the plans", "/pricing"],
    },
    trial_ending: {
      subject: "Your trial ends in three days",
      lines: ["After that the plan is charged. You can cancel with one click before."],
      action: ["See your plan", "/billing"],
    },
    renewal_soon: {
      subject: "Your {plan} plan renews on {date}",
      lines: [
        "We will charge {amount} before tax on {date}. Unspent plan credits roll over once.",
        "To stop it, cancel with one click before that day. You keep what you have paid for.",
      ],
      action: ["See or cancel your plan", "/billing"],
    },
    credits_low: {
      subject: "{left} credits left",
      lines: ["That is less than two runs. Packs of credits never expire and are spent last."],
      action: ["Add credits", "/billing"],
    },
    credits_expiring: {
      subject: "{credits} credits expire on {date}",
      lines: ["They do not roll over again. The soonest to expire are always spent first."],
      action: ["Use them", "/create"],
    },
    order_paid: {
      subject: "We have your template order",
      lines: ["A designer makes an editable template of your ad. We write again when it is ready."],
      action: ["See your orders", "/orders"],
    },
    order_in_progress: {
      subject: "Your template is being made",
      lines: ["A designer works on it now."],
      action: ["See your orders", "/orders"],
    },
    order_delivered: {
      subject: "Your template is ready",
      lines: ["Open it here: {link}"],
      action: ["See your orders", "/orders"],
    },
    order_refunded: {
      subject: "Your template order was refunded",
      lines: ["The money goes back to your card within a few days."],
      action: ["See your orders", "/orders"],
    },
    verify_email: {
      subject: "Confirm your e-mail",
      lines: [
        "Open the link and your address is confirmed. It works once, within three days.",
        "If you did not make this account, do nothing.",
      ],
      action: ["Confirm this address", "/verify?token={token}"],
    },
    change_email: {
      subject: "Confirm your new e-mail",
      lines: [
        "Open the link within an hour, and {email} becomes the address of your account. All devices sign in anew.",
        "If you did not ask for this, do nothing: the account stays as it is.",
      ],
      action: ["Use this address", "/verify?token={token}"],
    },
    email_changed: {
      subject: "The e-mail of your account was changed",
      lines: [
        "Your account is at {email} from now on. This address gets no more mails.",
        "If it was not you, write to support at once.",
      ],
      action: ["Sign in", "/signin"],
    },
    reset_password: {
      subject: "Choose a new password",
      lines: [
        "The link works once, within 30 minutes. With the new password all devices are signed out.",
        "If you did not ask for this, do nothing: your password stays as it is.",
      ],
      action: ["Choose a new password", "/reset?token={token}"],
    },
    password_changed: {
      subject: "Your password was changed",
      lines: [
        "All devices were signed out, but for the one that made the change.",
        "If it was not you, choose a new password now.",
      ],
      action: ["Choose a new password", "/forgot"],
    },
    magic_link: {
      subject: "Your sign-in link",
      lines: [
        "The link signs you in once, within 15 minutes.",
        "If you did not ask for it, do nothing: without this mail nobody gets in.",
      ],
      action: ["Sign in", "/magic?token={token}"],
    },
    google_linked: {
      subject: "Google now opens your account",
      lines: [
        "From now on somebody who is signed in at Google as {email} can open your account.",
        "If it was not you, choose a new password and unlink Google in settings.",
      ],
      action: ["See your settings", "/settings"],
    },
  },
};
