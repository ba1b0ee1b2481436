import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { namesOf } from '../people';
import { objectiveLines } from '../projects';
import { entryAudience, entryText, entryTitle, isAuthor, learningEntries } from './learning-entry';
import { entryPolicy } from './policy';
import { sharedWordings } from './shared-wording';

/** One entry with all that its page shows; for its author, or whoever supervises them and may read it. */
export async function entryPage(ctx: Context, id: Id) {
	const entry = await ctx.read.find(learningEntries, id);
	const [names, lines, shared, history] = await Promise.all([
		namesOf(ctx.read, [entry.author]),
		objectiveLines(ctx.read, entry.objectives),
		isAuthor(entry, ctx.actor.id) ? ctx.read.findUnique(sharedWordings, 'entry', id) : null,
		ctx.read.history(learningEntries, id)
	]);
	return {
		id,
		version: entry.version,
		title: entryTitle(entry.text),
		text: entryText(entry),
		mine: isAuthor(entry, ctx.actor.id),
		author: names.get(entry.author) ?? '',
		day: entry.day,
		prompted: entry.prompted,
		codes: entry.codes,
		objectives: lines,
		audience: entryAudience(entry),
		toSupervisor: entry.toSupervisor !== null,
		note: entry.note,
		shared: shared ? { id: shared.id, wording: shared.wording, audience: shared.audience, at: shared.approval.at } : null,
		savedTimes: history.length,
		can: abilities(entryPolicy, ctx.actor, entry)
	};
}

/** An entry as its form holds it. */
export async function entryForm(ctx: Context, id: Id) {
	const entry = await ctx.read.find(learningEntries, id);
	return {
		id,
		version: entry.version,
		text: entry.text,
		model: entry.model,
		answers: entry.answers,
		prompted: entry.prompted,
		day: entry.day,
		objectives: entry.objectives,
		codes: entry.codes,
		readers: entry.toSupervisor ? 'supervisor' : 'me',
		mine: isAuthor(entry, ctx.actor.id)
	};
}

/** The earlier wordings of an entry, newest first, for those who may read it now and could then. */
export async function entryHistory(ctx: Context, id: Id) {
	const [entry, history] = await Promise.all([ctx.read.find(learningEntries, id), ctx.read.history(learningEntries, id)]);
	return {
		title: entryTitle(entry.text),
		revisions: history.map((each) => ({ version: each.version, at: each.at, verb: each.verb, text: entryText(each.value) }))
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
