import { characters, type DocumentBlock } from '../../shared/document-block.ts';
import { readAttendance } from './attendance.ts';
import { doersIn } from './doers-in.ts';
import { writerAmong } from './written-by.ts';
import { withoutTwice } from './without-twice.ts';
import { bodiesBeside } from './bodies-beside.ts';
import { bodiesOf } from './bodies-of.ts';
import { everybodyOnce } from './everybody-once.ts';
import { mentioned } from './mentioned.ts';
import { joinedLists } from './joined-lists.ts';
import { linesOf } from './lines.ts';
import type { Side } from './people-of-text';
import type { MinutesReading, Placed, ReadItem } from './minutes-reading';
import type { MinutesWords } from './minutes-words';
import { NoteReader, MOST_ACTIONS } from './note-reader.ts';
import { ownersAmong } from './owners.ts';
import { readPreamble } from './preamble.ts';
import { dateOrder } from './date-order.ts';
import { languagesOf } from './verb-endings.ts';
import { readTimes } from './read-times.ts';

/** Reads minutes from the pieces of a document. Nothing is added to what stands there, and nothing left out. */
export function readMinutes(blocks: readonly DocumentBlock[], known: MinutesWords): MinutesReading {
	const said = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));
	const words = { ...known, order: dateOrder(said, known), verbs: languagesOf(said, known.endings), doers: doersIn(said, known) };
	const lines = joinedLists(linesOf(blocks, words), words);
	const people = readAttendance(lines, words);
	const preamble = readPreamble(lines, people, words);
	const attendance = everybodyOnce(
		[...people.values()].map((taken) => taken.people),
		words
	);
	const side = (wanted: Side) => attendance.filter((each) => each.side === wanted).map(({ name }) => name);
	const [present, apologies] = [side('present'), side('apologies')];
	const note = new NoteReader({
		writer: writerAmong(attendance, words),
		words,
		owners: ownersAmong(attendance.length > 1 ? attendance : [...attendance, ...mentioned(said, words)], words),
		since: preamble.date?.day ?? null,
		isBody: bodiesOf(attendance, words),
		bodyAt: bodiesBeside(attendance, words)
	});
	lines.forEach((line, at) => {
		const taken = people.get(at);
		if (taken) note.takeAttendance(line, taken.rest);
		else if (preamble.taken.has(at)) note.takeHead(line);
		else note.read(line, lines.slice(at + 1, at + 30));
	});
	const { placed } = note;
	const texts = (kind: 'decision' | 'label' | 'unplaced') =>
		placed.flatMap((each) => (each.kind === kind && 'text' in each ? [each.text] : []));
	const actions = withoutTwice(
		placed.flatMap((each) => (each.kind === 'action' ? [each.action] : [])),
		words
	);
	const both = present.filter((name) => apologies.includes(name));
	return {
		title: preamble.title,
		date: preamble.date?.day ?? null,
		dateText: preamble.date?.text ?? '',
		...readTimes(lines, words),
		place: preamble.place,
		present,
		apologies,
		attendance,
		decisions: texts('decision'),
		actions,
		items: placed.flatMap(itemOf),
		labels: texts('label'),
		unplaced: texts('unplaced'),
		placed,
		checks: [
			...(preamble.date && !preamble.date.day ? [`Check this date: ${preamble.date.text}`] : []),
			...both.map((name) => `${name} stands among those present and among the apologies.`),
			...actions.flatMap(({ due, dueText }) =>
				dueText !== '' && !due && /\d/.test(dueText) ? [`Check this date: ${dueText}`] : []
			),
			...(note.tooMany ? [`There are more than ${MOST_ACTIONS} actions; those beyond stay in the note.`] : [])
		],
		charactersIn: blocks.reduce(
			(sum, block) => sum + characters(block.kind === 'table' ? block.rows.flat().join(' ') : block.text),
			0
		),
		charactersOut: note.characters
	};
}

const itemOf = (each: Placed): ReadItem[] =>
	each.kind === 'heading' || each.kind === 'note' ? [{ kind: each.kind, text: each.text }] : [];
