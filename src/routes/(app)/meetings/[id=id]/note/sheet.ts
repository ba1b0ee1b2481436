import type { MeetingPage, NoteToSend, SentFromBefore, SentItem } from '#lib/domain/learning-sets';
import { facts, heading, list, note, prose, table, type Part, type Sheet } from '#lib/server/documents';
import { literal } from '#lib/server/markdown';
import { dayInWords, dayOfMoment, fullDay } from '#lib/ui/dates';
import type { KindWords, ModeWords } from '../../../sets/words';
import { becameOf } from '../../became-of';
import { NOTE_KINDS } from '../../note-kinds';

/** A note as pages to read, print or send. It says what may be done with it, and in confidence who may read it. */
export function noteSheet(page: MeetingPage, sent: NoteToSend, kind: KindWords, mode: ModeWords, readers: string): Sheet {
	const until = page.endDay === page.day ? page.endTime : `${page.endTime} on ${fullDay(page.endDay)}`;
	const said = sent.items.filter((item) => item.kind !== 'action');
	const actions = sent.items.filter((item) => item.kind === 'action');
	return {
		title: `${sent.set}: ${sent.title}`,
		kind: `Note of a ${kind.meeting}, ${mode.label.toLowerCase()}`,
		lead: `${fullDay(page.day)}, ${page.time} to ${until}`,
		readers: [mode.export, page.mode === 'confidential' ? readers : ''].filter(Boolean).join(' '),
		parts: [
			...(sent.note ? [note(sent.note)] : []),
			facts(
				[
					{ label: 'Where', value: sent.place },
					{ label: 'Host', value: sent.host },
					{ label: 'Works towards', value: sent.objectives.join('; ') },
					{ label: 'Finalised', value: finalised(page, sent) }
				].filter(({ value }) => value !== '')
			),
			...section('Who came', sent.attendance.length > 0 && list(sent.attendance.map(attended))),
			...section('Actions from before', sent.before.length > 0 && beforeTable(sent.before)),
			...section('Agenda', sent.agenda.length > 0 && agendaTable(sent.agenda)),
			...(sent.presentations.length > 0 ? [heading('Presentations'), ...sent.presentations.flatMap(presented)] : []),
			...(said.length > 0 ? [heading('What was said'), ...said.map(paragraph)] : []),
			...(actions.length > 0 ? [heading('Actions'), ...actionTable(actions, page.mode === 'chatham-house')] : [])
		]
	};
}

const section = (name: string, part: Part | false): Part[] => (part ? [heading(name), part] : []);

function finalised({ finalisation, reopenings }: MeetingPage, { finalisedBy }: NoteToSend): string {
	if (!finalisation) return 'not yet';
	const again =
		reopenings.length === 0
			? ''
			: `, after it had been opened again ${reopenings.length === 1 ? 'once' : `${reopenings.length} times`}`;
	return `${dayOfMoment(finalisation.at)}${finalisedBy ? ` by ${finalisedBy}` : ''}${again}`;
}

const attended = ({ how, from, who }: NoteToSend['attendance'][number]): string =>
	`${how}${from ? `, ${from}` : ''}: ${who.join(', ')}`;

/** Columns that would stand empty throughout are left out. */
function agendaTable(agenda: NoteToSend['agenda']): Part {
	const spoken = agenda.some((item) => item.speaker !== '');
	return table(
		['From', 'Item', ...(spoken ? ['Who'] : [])],
		agenda.map((item) => [item.begins, item.title, ...(spoken ? [item.speaker] : [])])
	);
}

/** An owner is left out throughout where none may be named. */
function beforeTable(before: readonly SentFromBefore[]): Part {
	const owned = before.some(({ owner }) => owner !== '');
	const dated = before.some(({ due }) => due !== null);
	return table(
		['Action', ...(owned ? ['Who'] : []), ...(dated ? ['By when'] : []), 'What became of it'],
		before.map((each) => [
			each.what,
			...(owned ? [each.owner || 'nobody yet'] : []),
			...(dated ? [each.due ? dayInWords(each.due) : 'no date yet'] : []),
			becameOf(each)
		])
	);
}

const presented = ({ title, presenter, progress, issue }: NoteToSend['presentations'][number]): Part[] => [
	heading([presenter, title].filter(Boolean).join(': '), 2),
	...(progress ? [prose(progress)] : []),
	...(issue ? [prose(issue)] : [])
];

const paragraph = ({ kind, said, text }: SentItem): Part =>
	prose(`**${NOTE_KINDS[kind].label}**${said ? ` · ${literal(said)}` : ''}\n\n${text}`);

/** Columns that would stand empty throughout are left out; what no action says yet is said once, below. */
function actionTable(actions: readonly SentItem[], unowned: boolean): Part[] {
	const columns = [
		{ head: 'Action', of: (each: SentItem) => each.text, none: '' },
		{ head: 'From', of: (each: SentItem) => each.said, none: '' },
		{ head: 'Who', of: (each: SentItem) => each.owner, none: 'nobody yet' },
		{ head: 'By when', of: (each: SentItem) => (each.due ? dayInWords(each.due) : ''), none: 'no date yet' },
		{ head: 'How we will know', of: (each: SentItem) => each.measure, none: 'not said yet' }
	];
	const told = columns.filter(({ of }) => actions.some((each) => of(each) !== ''));
	const open = columns.filter((column) => column.none && !told.includes(column) && !(unowned && column.head === 'Who'));
	const rows = actions.map((each) => told.map(({ of, none }) => of(each) || none));
	const missing = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(open.map(({ head }) => MISSING[head]!));
	return [
		table(
			told.map(({ head }) => head),
			rows
		),
		...(open.length > 0 ? [note(`No ${missing} was agreed.`)] : [])
	];
}

const MISSING: Readonly<Record<string, string>> = { Who: 'owner', 'By when': 'date', 'How we will know': 'measure' };
