import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities, authorize } from '../shared/policy';
import { fileLine } from '../attachments';
import { isOpenTo, namesOf, openingAudience, supervisorOf } from '../people';
import { objectiveLines } from '../projects';
import { entryText, entryTitle, isAuthor, learningEntries } from './learning-entry';
import { entryPolicy } from './policy';
import { sharedWordings } from './shared-wording';

/** One entry with all that its page shows; for its author, or whoever supervises them and may read it. */
export async function entryPage(ctx: Context, id: Id) {
	const entry = await ctx.read.find(learningEntries, id);
	const mine = isAuthor(entry, ctx.actor.id);
	const [names, lines, shared, history, supervisor] = await Promise.all([
		namesOf(ctx.read, [entry.author]),
		objectiveLines(ctx.read, entry.objectives),
		mine ? ctx.read.findUnique(sharedWordings, 'entry', id) : null,
		mine ? ctx.read.history(learningEntries, id) : [],
		mine ? supervisorOf(ctx) : ctx.actor.id
	]);
	return {
		id,
		title: entryTitle(entry.text),
		text: entryText(entry),
		files: entry.attachments.map(fileLine),
		mine,
		author: names.get(entry.author) ?? '',
		day: entry.day,
		prompted: entry.prompted,
		codes: entry.codes,
		objectives: lines,
		audience: openingAudience(entry),
		/** `before`: it was opened to the author's supervisor, but not to the one of today. */
		toSupervisor: entry.toSupervisor === null ? 'closed' : supervisor && isOpenTo(entry, supervisor) ? 'open' : 'before',
		note: entry.note,
		shared: shared && {
			id: shared.id,
			wording: shared.wording,
			files: shared.attachments.map(fileLine),
			audience: shared.audience,
			at: shared.approval.at
		},
		/** For its author: whether there are wordings before this one. */
		changed: history.length > 1,
		can: abilities(entryPolicy, ctx.actor, entry)
	};
}

/** An entry as its form holds it, for its author alone: its version tells how often it was saved. */
export async function entryForm(ctx: Context, id: Id) {
	const [entry, supervisor] = await Promise.all([ctx.read.find(learningEntries, id), supervisorOf(ctx)]);
	authorize(entryPolicy, 'change', ctx.actor, entry, 'Only its author can change an entry.');
	return {
		id,
		version: entry.version,
		text: entry.text,
		files: entry.attachments.map(fileLine),
		model: entry.model,
		answers: entry.answers,
		prompted: entry.prompted,
		day: entry.day,
		objectives: entry.objectives,
		codes: entry.codes,
		readers: supervisor && isOpenTo(entry, supervisor) ? 'supervisor' : 'me'
	};
}

/**
 * The wordings of an entry, newest first, for those who may read it now and could then. They are numbered as they stand here:
 * a gap would tell of wordings kept private.
 */
export async function entryHistory(ctx: Context, id: Id) {
	const [entry, history] = await Promise.all([ctx.read.find(learningEntries, id), ctx.read.history(learningEntries, id)]);
	return {
		title: entryTitle(entry.text),
		mine: isAuthor(entry, ctx.actor.id),
		revisions: history.map((each, place) => ({
			number: history.length - place,
			at: each.at,
			text: entryText(each.value),
			files: each.value.attachments.map(({ name }) => name)
		}))
	};
}

/** The wording that an author approved for others. */
export async function sharedWordingPage(ctx: Context, id: Id) {
	const shared = await ctx.read.find(sharedWordings, id);
	const [names, lines] = await Promise.all([namesOf(ctx.read, [shared.author]), objectiveLines(ctx.read, shared.objectives)]);
	return {
		id,
		title: entryTitle(shared.wording),
		wording: shared.wording,
		files: shared.attachments.map(fileLine),
		day: shared.day,
		prompted: shared.prompted,
		codes: shared.codes,
		author: names.get(shared.author) ?? '',
		entry: shared.author === ctx.actor.id ? shared.entry : null,
		objectives: lines,
		audience: shared.audience,
		note: shared.note
	};
}
