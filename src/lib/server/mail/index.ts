/** Mail that leaves the workspace: the outbox, what is written in it, and who carries it. */
export { keepPosting } from './keep-posting';
export { askForTrial, mailHealth, mailPage, type MailPage } from './mail-page';
export { smtpCarrier } from './smtp-carrier';
export type { SmtpSettings } from './smtp-settings';
