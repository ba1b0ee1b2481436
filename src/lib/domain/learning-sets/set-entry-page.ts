import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities, authorize } from '../shared/policy';
import { fileLine, waitingFor } from '../attachments';
import { entryText, entryTitle } from '../learning-files';
import { everyOf, namesOf } from '../people';
import { objectiveLines } from '../projects';
import { learningSets } from './learning-set';
import { setAdditions } from './set-addition';
import { setEntries, type SetEntry } from './set-entry';
import { setEntryPolicy, setFilePolicy } from './set-file-policy';

/** One entry of a set's file, with what members added to it, oldest first. */
export async function setEntryPage(ctx: Context, id: Id) {
	const entry = await ctx.read.find(setEntries, id);
	const [set, added, history, lines, waiting] = await Promise.all([
		ctx.read.find(learningSets, entry.set),
		everyOf(ctx.read, setAdditions, { entry: id }),
		ctx.read.history(setEntries, id),
		objectiveLines(ctx.read, entry.objectives),
		waitingFor(ctx, id)
	]);
	const names = await namesOf(ctx.read, [entry.author, ...added.map(({ author }) => author)]);
	return {
		id,
		set: { id: set.id, name: set.name },
		title: entryTitle(entry.text),
		text: entryText(entry),
		files: entry.attachments.map(fileLine),
		/** For whoever wrote it: how many files wait for them to look at, before the set opens them. */
		waiting: waiting.length,
		mine: entry.author === ctx.actor.id,
		author: names.get(entry.author)!,
		day: entry.day,
		prompted: entry.prompted,
		codes: entry.codes,
		objectives: lines,
		mode: entry.mode,
		audience: entry.audience,
		note: entry.note,
		/** Whether there are wordings before this one to look back to. */
		changed: history.length > 1,
		additions: added
			.toSorted((a, b) => (a.addition.at < b.addition.at ? -1 : 1))
			.map((each) => ({
				id: each.id,
				text: each.text,
				at: each.addition.at,
				author: names.get(each.author)!,
				mine: each.author === ctx.actor.id
			})),
		can: { ...abilities(setEntryPolicy, ctx.actor, entry), add: setFilePolicy.write(ctx.actor, set) }
	};
}

/** An entry as its form holds it, for whoever wrote it. */
export async function setEntryForm(ctx: Context, id: Id) {
	const entry = await ctx.read.find(setEntries, id);
	authorize(setEntryPolicy, 'change', ctx.actor, entry, 'Only whoever wrote it can change these words. You can add yours below.');
	const set = await ctx.read.find(learningSets, entry.set);
	const lines = await objectiveLines(ctx.read, entry.objectives);
	return { ...formOf(entry), objectives: lines.map((each) => each.id), set: { id: set.id, name: set.name } };
}

const formOf = ({ id, version, text, model, answers, prompted, day, codes, audience, attachments }: Saved<SetEntry>) => ({
	id,
	version,
	text,
	model,
	answers,
	prompted,
	day,
	codes,
	audience,
	files: attachments.map(fileLine)
});

/** The wordings of an entry that its readers may look back to, newest first, numbered as they stand here. */
export async function setEntryHistory(ctx: Context, id: Id) {
	const [entry, history] = await Promise.all([ctx.read.find(setEntries, id), ctx.read.history(setEntries, id)]);
	return {
		title: entryTitle(entry.text),
		revisions: history.map((each, place) => ({
			number: history.length - place,
			at: each.at,
			text: entryText(each.value),
			files: each.value.attachments.map(({ name }) => name)
		}))
	};
}
