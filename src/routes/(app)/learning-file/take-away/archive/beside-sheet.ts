import type { OwnAction, OwnLesson, TakenAway } from '#lib/domain/taking-away';
import { facts, heading, note, prose, type Part, type Sheet } from '#lib/server/documents';
import { dayInWords, dayOfMoment, fullDay } from '#lib/ui/dates';
import { filesSaid } from '../../export/sheet';

/** What is somebody's own beside their learning file, room by room; rooms that hold nothing are left out. */
export const besideSheet = ({ file, inSets, supervision, actions, lessons, comments, takenOut, drafts }: TakenAway): Sheet => ({
	title: `Beside the learning file of ${file.author}`,
	kind: 'Taken away',
	readers: `Taken out by ${file.author} on ${fullDay(file.takenAt.slice(0, 10))}. It is theirs to keep or to give.`,
	parts: [
		...room('In the files of my sets', inSets, ({ set, day, is, text, files, filesLeft }) => [
			heading(`${set}, ${dayInWords(day)}`, 2),
			...(is === 'addition' ? [note('Added below an entry of the set:')] : []),
			prose(text),
			...filesSaid(files),
			...(filesLeft > 0
				? [
						note(
							`${filesLeft === 1 ? 'A file of it stays' : `${filesLeft} files of it stay`} in Grove: the set keeps the Chatham House rule.`
						)
					]
				: [])
		]),
		...room('My supervision', supervision.records, ({ day, supervisor, record, corrections }) => [
			heading(`With ${supervisor}, ${dayInWords(day)}`, 2),
			...(record ? [prose(record)] : []),
			...corrections.flatMap(({ at, text }) => [note(`Put right on ${dayOfMoment(at)}:`), prose(text)])
		]),
		...room('What we agreed about supervision', supervision.agreements, (each) => [
			heading(`With ${each.supervisor}, accepted on ${dayOfMoment(each.acceptedAt)}`, 2),
			prose(each.scope),
			prose(each.confidentiality),
			prose(each.reading)
		]),
		...room('My jottings', supervision.jottings, ({ day, text }) => [heading(dayInWords(day), 2), prose(text)]),
		...room('My actions', actions, actionParts),
		...room('Lessons that bear my name', lessons, lessonParts),
		...room('What I wrote under lessons', comments, ({ lesson, at, text }) => [
			heading([lesson, dayOfMoment(at)].filter(Boolean).join(', '), 2),
			prose(text)
		]),
		...room('Files that I took out', takenOut.files, (file) => [
			...filesSaid([file]),
			note(`In Grove until ${dayInWords(file.until)}.`)
		]),
		...room('Drafts', drafts, ({ savedAt, text }) => [heading(`Saved on ${dayOfMoment(savedAt)}`, 2), prose(text)])
	]
});

const room = <T>(name: string, all: readonly T[], parts: (each: T) => Part[]): Part[] =>
	all.length === 0 ? [] : [heading(name), ...all.flatMap(parts)];

const said = (all: readonly { label: string; value: string }[]) => all.filter(({ value }) => value !== '');

const actionParts = ({ what, agreedOn, due, measure, state, outcome, progress }: OwnAction): Part[] => [
	heading(what, 2),
	facts(
		said([
			{ label: 'Agreed', value: dayInWords(agreedOn) },
			{ label: 'By', value: due ? dayInWords(due) : '' },
			{ label: 'How we will know', value: measure },
			{ label: 'Now', value: state }
		])
	),
	...progress.map(({ at, text }) => prose(`${dayOfMoment(at)}: ${text}`)),
	...(outcome ? [prose(outcome)] : [])
];

const lessonParts = ({ title, day, state, ...texts }: OwnLesson): Part[] => [
	heading(title, 2),
	facts(
		said([
			{ label: 'Noticed', value: day ? dayInWords(day) : '' },
			{ label: 'Now', value: state }
		])
	),
	...[texts.context, texts.whatHappened, texts.why, texts.soWhat, texts.notHeld]
		.filter((text) => text !== '')
		.map((text) => prose(text))
];
