/**
 * The parts that pages are made of. They know no noun of Grove's; words and links come from the page.
 *
 * Page      Title {title, trail?, lead?, readers?, seenBy?} · Readers {seenBy} · Part {title, link?, aside?, anchor?} ·
 *           Fold {summary, action?, open?}: stands open where a form inside was not accepted
 * Lists     Rows {items, row, kind?, none?} · Facts {facts, layout?} · Table {caption, columns, foot?} · MoreLink {next} · SaveList {from}
 * Words     Notice {kind?} · Empty {title, example?, action?} · Tag {tone?} · Due {day, today, done?} · Icon {name}
 * Text      Prose {html: SafeHtml} · Marked {pieces} · Marks {marks} · Diff {pieces} · DiffSides {pieces, before, after} ·
 *           AlsoLookedFor {also}: other wordings that a search took · Wordings {revisions, more}: earlier wordings, each with its Diff · CopyText {label, text, button}: to mark or to copy by button
 * Forms     Form {action?, layout?, autosave?, foot?}: post with a request key, error summary, what was typed kept
 *           LongText is a TextArea with an editor over it, for what somebody thinks in; `mentions` offers names while they write
 *           Files {label, accept, rows, to}: sent at once, or with the form where there is no script
 *           TextField TextArea DateField Select Choices Options Checks Check {name, label, hint?, value?}: inside a Form
 *           Tick {name, value, label, first?}: a box beside one of several things in a list
 *           MoreRows {name, kept, what, row}: rows of fields, one empty one, more on request
 *           they find what was typed and what is wrong by themselves · ConfirmForm {action, opener, question, confirm, keep}
 *           DeleteForm {what} · WithdrawForm {what, maxlength}: what deleting and withdrawing ask, everywhere the same
 *           OrderedLines {order: Order, name, called, moved, line}: lines of a form that somebody puts in order, by button or by dragging
 *           DraftKept {draft} · ThrowDraftAway {draft, action?} · BringDraftBack {action?}: what a form with autosave was left with
 *           SendChoices {name, label, options}: buttons, each of which sends the form · Dialog {title, opener}
 *           TableField {hint}: a spreadsheet saved as CSV · BringDocument {hint, pasteHint}: a file or a paste · BesideSource {source}: what was read beside its document
 * Dates     dayInWords `14 May 2026` · fullDay `Thursday 14 May 2026` · momentInWords · dayOfMoment · dueWords
 *
 * A field is read once when it appears: what somebody is typing is never replaced by a new answer of the server.
 * Classes for markup of one's own (`spread`, `column`, `margin`, `bar`, `source`, `button`, …) stand in styles/.
 */
export { default as AlsoLookedFor } from './AlsoLookedFor.svelte';
export { default as AsLeft } from './AsLeft.svelte';
export { default as BesideSource } from './BesideSource.svelte';
export { default as BringDocument } from './form/BringDocument.svelte';
export { default as BringDraftBack } from './form/BringDraftBack.svelte';
export { default as Check } from './form/Check.svelte';
export { default as Checks } from './form/Checks.svelte';
export { default as Choices } from './form/Choices.svelte';
export { default as ConfirmForm } from './ConfirmForm.svelte';
export { default as CopyText } from './CopyText.svelte';
export { default as DateField } from './form/DateField.svelte';
export { default as DeleteForm } from './DeleteForm.svelte';
export { default as Diff } from './Diff.svelte';
export { default as DiffSides } from './DiffSides.svelte';
export { default as DraftKept } from './form/DraftKept.svelte';
export { DRAFT_SAVED } from './form/draft-saved';
export { default as Due } from './Due.svelte';
export { default as Empty } from './Empty.svelte';
export { default as Facts } from './Facts.svelte';
export { default as Files } from './form/Files.svelte';
export { default as Fold } from './Fold.svelte';
export { default as Form } from './form/Form.svelte';
export { default as Icon } from './Icon.svelte';
export { default as LongText } from './form/LongText.svelte';
export { default as Marks } from './Marks.svelte';
export { default as Marked } from './Marked.svelte';
export { default as MoreLink } from './MoreLink.svelte';
export { default as SaveList } from './SaveList.svelte';
export { default as MoreRows } from './form/MoreRows.svelte';
export { default as Notice } from './Notice.svelte';
export { default as Options } from './form/Options.svelte';
export { Order } from './form/order.svelte';
export { default as OrderedLines } from './form/OrderedLines.svelte';
export { default as Part } from './Part.svelte';
export { default as Prose } from './Prose.svelte';
export { default as Rows } from './Rows.svelte';
export { default as Select } from './form/Select.svelte';
export { default as SendChoices } from './form/SendChoices.svelte';
export { default as Table } from './Table.svelte';
export { default as Tag } from './Tag.svelte';
export { default as TableField } from './form/TableField.svelte';
export { default as TextArea } from './form/TextArea.svelte';
export { default as TextField } from './form/TextField.svelte';
export { default as ThrowDraftAway } from './form/ThrowDraftAway.svelte';
export { default as Tick } from './form/Tick.svelte';
export { default as Title } from './Title.svelte';
export { default as WithdrawForm } from './WithdrawForm.svelte';
export { default as Wordings } from './Wordings.svelte';
export type { FileRow } from './form/uploads.svelte';
export { dayInWords, dayOfMoment, fullDay, lateDay, momentInWords } from './dates';
export type { DiffPiece } from './Diff.svelte';
export { provideReadability } from './form/readability/wanted';
export { default as SuggestingInput } from './form/SuggestingInput.svelte';
export type { Suggestion } from './form/mentions/suggestion';
export type { IconName } from './icon-paths';
