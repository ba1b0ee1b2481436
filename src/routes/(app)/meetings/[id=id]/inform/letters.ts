import type { toldOutside } from '#lib/domain/learning-sets';
import { prose, toPlainText } from '#lib/server/documents';
import { fullDay } from '#lib/ui/dates';

type Told = Awaited<ReturnType<typeof toldOutside>>;
type Addressed = Told['agenda']['to'];

/** A mail to contacts outside, to be sent from the sender's own mail program. */
export interface Letter {
	readonly to: readonly { readonly name: string; readonly body: string }[];
	/** Their addresses, parted by commas. */
	readonly addresses: string;
	readonly subject: string;
	readonly body: string;
	readonly href: string;
	/** Whether the mail program is handed the words as well; else they are copied by hand. */
	readonly whole: boolean;
}

/** Longer addresses are cut off by some mail programs. */
const LONGEST_ADDRESS = 1_900;
const FOOT =
	'You get this because you agreed to be told of our meetings. Say so if you no longer want it, and you are taken off the list.';

/** The agenda as it may go to those outside; null where nobody gets it or the meeting does not take place. */
export function agendaLetter({ agenda }: Told): Letter | null {
	if (agenda.to.length === 0 || agenda.calledOff) return null;
	const when = `${fullDay(agenda.day)}, ${agenda.time}`;
	const items = agenda.items.map(({ begins, title, speaker }) =>
		[begins, `${title}${speaker ? ` (${speaker})` : ''}`].filter(Boolean).join('  ')
	);
	const body = [
		`The agenda of our next meeting${agenda.title ? `: ${agenda.title}` : ''}.`,
		[when, agenda.place].filter(Boolean).join('\n'),
		items.length > 0 ? items.join('\n') : 'Nothing stands on it yet.',
		FOOT
	].join('\n\n');
	return letter(agenda.to, agenda.title ? `Agenda: ${agenda.title}` : 'The agenda of our next meeting', body);
}

/** The learning note for anyone; null where there is none or nobody gets it. */
export function learningLetter({ note: { to, learning } }: Told): Letter | null {
	if (to.length === 0 || !learning) return null;
	const { title, wording } = learning;
	return letter(
		to,
		`Learning note: ${title}`,
		`${toPlainText({ title, readers: 'For anyone to read.', parts: [prose(wording)] })}\n\n${FOOT}`
	);
}

/** The mail that a final note of an attributable meeting goes with: its words are copied from its page. */
export const noteLetter = ({ note: { to }, meeting, open }: Told): Letter | null =>
	to.length === 0 || !open || !meeting.finalised
		? null
		: letter(to, `Note: ${meeting.title}`, `The note of our meeting: ${meeting.title}.\n\n${FOOT}`);

function letter(to: Addressed, subject: string, body: string): Letter {
	const emails = to.map(({ email }) => email);
	const head = `mailto:?bcc=${emails.map(encodeURIComponent).join(',')}&subject=${encodeURIComponent(subject)}`;
	const whole = `${head}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
	const fits = whole.length <= LONGEST_ADDRESS;
	return {
		to: to.map(({ name, body: of }) => ({ name, body: of })),
		...{ addresses: emails.join(', '), subject, body, href: fits ? whole : head, whole: fits }
	};
}
