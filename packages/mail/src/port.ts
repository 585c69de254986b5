type Mail = {
  /** The same for every try of one mail, so that a receiver can tell a copy. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
};

/** What brings mails out. `send` resolves when somebody has taken the mail over, and rejects otherwise. */
export interface Mailer {
  /** Off: mails wait in the outbox until a server is set up. */
  readonly isOn: boolean;
  /** Mails may be read on a page of the app instead: a demo without a mail server. */
  readonly hasMailbox: boolean;
  send(mail: Mail): Promise<void>;
}
