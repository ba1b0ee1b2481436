import { asRule } from '../../shared/as-rule';
import type { Context } from '../../shared/context';
import type { Saved } from '../../shared/collection';
import type { Id } from '../../shared/ids';
import { abilities } from '../../shared/policy';
import { everyOf, namesOf } from '../../people';
import { leaveOutNames } from '../leave-out-names';
import { learningSets } from '../learning-set';
import { noteItems, type NoteItem, type NoteKind } from '../note-item';
import { keptTo } from '../note-lines';
import { setMeetings } from '../set-meeting';
import { learningNoteOrigins, learningNotes, type LearningNoteReaders } from './learning-note';
import { usedFor } from './mark-paragraphs';
import { unnamedIn } from './names-nobody';
import { askedBefore, paragraphMarks } from './paragraph-mark';
import { passingOnPolicy } from './policy';

/** A meeting with each of its paragraphs and what it is marked for, and the learning note that came of it. */
export async function whatMayLeave(ctx: Context, id: Id) {
	const [meeting, items, marks, origin] = await Promise.all([
		ctx.read.find(setMeetings, id),
		everyOf(ctx.read, noteItems, { meeting: id }),
		everyOf(ctx.read, paragraphMarks, { meeting: id }),
		ctx.read.findUnique(learningNoteOrigins, 'meeting', id)
	]);
	const leaving = items.filter((item) => item.kind !== 'action' && keptTo(meeting, item) === '');
	const [set, names, issued] = await Promise.all([
		ctx.read.find(learningSets, meeting.set),
		namesOf(ctx.read, [...leaving.map(({ saidBy }) => saidBy), origin?.issue.by ?? null, origin?.withdrawal?.by ?? null]),
		origin ? issuedNote(ctx, origin) : null
	]);
	const act = (of: { readonly by: Id; readonly at: string } | null) => of && { by: names.get(of.by)!, at: of.at };
	const byItem = new Map(marks.map((mark) => [mark.item, mark]));
	return {
		id,
		title: meeting.title,
		mode: meeting.mode,
		audience: meeting.audience,
		finalised: meeting.finalisation !== null,
		set: { id: set.id, name: set.name },
		paragraphs: leaving
			.toSorted((a, b) => a.position - b.position)
			.map((item) => {
				const mark = byItem.get(item.id);
				const use = usedFor(mark, item);
				return {
					id: item.id,
					version: item.version,
					kind: item.kind,
					text: item.text,
					said: item.saidBy ? names.get(item.saidBy)! : item.saidFor,
					use,
					/** Marked, and whoever said it has not answered. */
					waits: use !== 'set' && mark!.waitsFor !== null,
					/** Its mark, where the words are the actor's own and may leave: they can take them back. */
					own: item.saidBy === ctx.actor.id && use !== 'set' && mark!.waitsFor === null ? mark!.id : null,
					asks: askedBefore(meeting.mode, item, ctx.actor.id) !== null
				};
			}),
		/** Actions, and what is kept tighter. */
		staying: items.length - leaving.length,
		note: issued && { ...issued, issue: act(origin!.issue)!, withdrawal: act(origin!.withdrawal) },
		can: abilities(passingOnPolicy, ctx.actor, meeting)
	};
}

/** The note as its set sees it, also where its readers are others. */
async function issuedNote(ctx: Context, origin: { readonly note: Id }) {
	const { id, version, title, wording, readers } = await asRule(ctx).find(learningNotes, origin.note);
	return { id, version, title, wording, readers };
}

/** The parts of a learning note in their order, with a heading for each. Every kind but an action has one, or its words would be left out. */
const SECTIONS: Readonly<Record<Exclude<NoteKind, 'action'>, string>> = {
	information: '',
	learning: '## What was learned',
	quote: '## What people said',
	decision: '## What was decided',
	question: '## What stayed open'
};

/**
 * What may be passed on to these readers: the marked paragraphs as one text, by their kind and otherwise in their order, and the
 * same without the names of anybody in the set. Empty where nothing may. `page`: the meeting that they come from.
 */
export async function wordsToPassOn(ctx: Context, id: Id, readers: LearningNoteReaders) {
	const [page, those] = await Promise.all([whatMayLeave(ctx, id), unnamedIn(ctx, id)]);
	const reach = readers === 'public' ? ['public'] : ['public', 'learning'];
	const chosen = page.paragraphs.filter(({ use, waits }) => !waits && reach.includes(use));
	const written = inSections(chosen);
	return {
		page,
		written,
		unnamed: leaveOutNames(written, those).text,
		/** Who and what of the set other words name, each once: what {@link namesNobody} would refuse. */
		namedIn: (text: string): readonly string[] => leaveOutNames(text, those).taken,
		title: page.mode === 'confidential' ? '' : leaveOutNames(page.title, those).text,
		paragraphs: chosen.length
	};
}

function inSections(chosen: readonly Pick<Saved<NoteItem>, 'kind' | 'text'>[]): string {
	return Object.entries(SECTIONS)
		.flatMap(([kind, heading]) => {
			const texts = chosen.filter((each) => each.kind === kind).map(({ text }) => text);
			return texts.length === 0 ? [] : [[heading, ...texts].filter(Boolean).join('\n\n')];
		})
		.join('\n\n');
}
