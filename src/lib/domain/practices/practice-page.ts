import { fileLine, waitingFor } from '../attachments';
import { describeReaders, namesOf, vocabulariesOf } from '../people';
import { objectiveLines } from '../projects';
import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { hasTransfer } from './adoption';
import { cardOf } from './card';
import { monthsUnchecked } from './checked';
import { namedIn } from './directory';
import { dayOrMonthInWords } from './funding/day-or-month';
import { answerOfEnd, fundingAskedOn, fundingInWords, moneyUntil } from './funding/funding';
import { handoverOf } from './handover/handovers';
import { knownOptions, optionsByForm, toChoose } from './known-options';
import { loadPractice, templateOf, wordingOf, type Held } from './load-practice';
import { ontoNewest } from './move-to-edition';
import { practicePolicy } from './policy';
import { practices, stateOf, type Practice } from './practice';
import { practiceImports, unplacedWords, type PracticeImport } from './practice-import';
import { isFreshlyWithdrawn } from './editions';
import { reviewDueOf } from './review';
import { publishedPractices, type PublishedPractice } from './published-practice';
import { gapViews, sectionViews } from './section-view';
import { templates, templatesById } from './template';
import { answerOf, laterLines, titleOf, type Wording } from './wording';

/** A wording as readers see it. */
export async function wordingView(read: Reading, wording: Wording) {
	const template = await read.find(templates, wording.template);
	const options = await knownOptions(read, template);
	return {
		title: titleOf(wording),
		form: template.label,
		/** Whether the form asks how the practice would travel. */
		travels: hasTransfer(template),
		card: cardOf(wording, template, options),
		parts: sectionViews(wording, template, options),
		gaps: gapViews(wording, template),
		source: wording.source,
		...laterLines(wording),
		checkedOn: wording.checkedOn,
		reviewBy: wording.reviewBy,
		language: wording.language
	};
}
export type WordingView = Awaited<ReturnType<typeof wordingView>>;

/**
 * A published practice for whoever may read it, signed in or not. Null where there is no published wording for this reader but
 * they work on the practice itself.
 */
export async function publishedPage(read: Reading, ctx: Context | null, id: Id) {
	const found = await read.findMany([ref(publishedPractices.kind, id), ref(practices.kind, id)]);
	const published = found.find((each) => each.kind === publishedPractices.kind)?.record as Saved<PublishedPractice> | undefined;
	const practice = found.find((each) => each.kind === practices.kind)?.record as Saved<Practice> | undefined;
	if (!published?.wording) {
		if (practice) return null;
		throw new NotFound();
	}
	const view = await wordingView(read, published.wording);
	const can = practice && ctx ? abilities(practicePolicy, ctx.actor, practice) : null;
	return {
		id,
		...view,
		revision: published.publication.revision,
		publishedAt: published.publication.at,
		reviewDue: reviewDueOf(published),
		funding: fundingInWords(published),
		reviewedAt: published.reviewed?.at ?? null,
		changed: published.publication.changed ?? '',
		/** How many colleagues checked this edition and found it ready. */
		checkedBy: published.publication.checkedBy ?? 0,
		readers: published.readers,
		note: published.note,
		files: (published.attachments ?? []).map(fileLine),
		/** Bodies that it names, each with a page in the directory: whoever reads it finds them there. */
		bodies: namedIn(published.wording),
		/** Whether this reader also works on it, and whether newer words wait to be published. */
		working: practice && can ? { newer: practice.wording !== null, can } : null,
		/** Whether they may take what others found into its words. */
		takesUp: view.travels && can?.revise === true
	};
}

async function cameAlong(ctx: Context, practice: Saved<Practice>) {
	if (!practice.import) return null;
	const [found, left] = await Promise.all([
		ctx.read.findMany([ref(practiceImports.kind, practice.import)]),
		ctx.read.findUnique(unplacedWords, 'practice', practice.id)
	]);
	const known = found[0]?.record as Saved<PracticeImport> | undefined;
	return known || left ? { import: known ? { id: known.id, name: known.name } : null, isUnplaced: left !== null } : null;
}

/** The newest edition of its form, with what would have no section in it; null where it is written by that, or the actor does not write it. */
async function newestEdition(ctx: Context, held: Held) {
	if (!abilities(practicePolicy, ctx.actor, held.practice).revise) return null;
	const [editions, words] = await Promise.all([templatesById(ctx.read), vocabulariesOf(ctx.read)]);
	const onto = ontoNewest(wordingOf(held), editions, optionsByForm(words));
	return onto && { edition: onto.edition, label: onto.label, left: onto.left };
}

function moneyOf(published: PublishedPractice) {
	const answer = answerOfEnd(published);
	return {
		words: fundingInWords(published),
		until: moneyUntil(published),
		askedOn: fundingAskedOn(published),
		answer,
		/** Until when it goes on, as it is typed. */
		goesOnUntil: answer && answer.until !== '' ? dayOrMonthInWords(answer.until) : ''
	};
}

/** The practice as those who write, read through or publish it see it. */
export async function workingPage(ctx: Context, id: Id) {
	const held = await loadPractice(ctx, id);
	const { practice } = held;
	const [view, newest, readers, names, serves, cites, along, handover, waiting] = await Promise.all([
		wordingView(ctx.read, wordingOf(held)),
		newestEdition(ctx, held),
		describeReaders(ctx, practices.audience(practice, id)),
		namesOf(ctx.read, [
			practice.owner,
			practice.offer?.by ?? null,
			practice.publication?.by ?? null,
			practice.withdrawal?.by ?? null,
			held.published?.reviewed?.by ?? null
		]),
		objectiveLines(ctx.read, practice.objectives),
		ctx.read.findMany(practice.lessons.map((each) => ref('lesson', each))),
		cameAlong(ctx, practice),
		handoverOf(ctx, id, practice.owner),
		waitingFor(ctx, id)
	]);
	const done = <T extends { by: Id; at: string }>(act: T | null) => act && { ...act, by: names.get(act.by) ?? '' };
	return {
		id,
		version: practice.version,
		...view,
		state: stateOf(practice),
		/** Whether these words are other than those published. */
		isNewer: practice.wording !== null,
		readers,
		mine: practice.owner === ctx.actor.id,
		/** To whom it is offered, or who would rather not keep it; null where nobody was asked, or others asked. */
		handover,
		owner: names.get(practice.owner) ?? '',
		ownedBy: practice.owner,
		savedAt: practice.saved.at,
		offer: done(practice.offer),
		publication: done(practice.publication),
		withdrawal: done(practice.withdrawal),
		publishedFor: held.published?.readers ?? null,
		reviewDue: held.published && reviewDueOf(held.published),
		/** Until when the published practice has money and what becomes of it then; null where there is nothing to say of that. */
		money: held.published?.wording?.fundedUntil ? moneyOf(held.published) : null,
		funding: fundingInWords(held.published?.wording ? held.published : { wording: wordingOf(held) }),
		reviewed: done(held.published?.reviewed ?? null),
		canBringBack: practicePolicy.bringBack(ctx.actor, practice) && isFreshlyWithdrawn(practice, ctx.clock.now()),
		objectives: serves.map(({ id: objective, name }) => ({ id: objective, name })),
		lessons: cites.map((each) => ({ id: each.id, title: (each.record as unknown as { title: string }).title })),
		note: practice.note,
		files: (practice.attachments ?? []).map(fileLine),
		/** How many files of the actor's own wait for them to look at. */
		waiting: waiting.length,
		/** Words of earlier editions of its form that have no section in this one. */
		leftOver: practice.leftOver ?? [],
		/** Months since it was checked, once it is time to do so again. */
		unchecked: monthsUnchecked(view.checkedOn, today(ctx.clock)),
		newest,
		/** The import it came in with, and whether words of its document wait to be placed; for its bringer alone. */
		along,
		can: abilities(practicePolicy, ctx.actor, practice)
	};
}
export type WorkingPage = Awaited<ReturnType<typeof workingPage>>;

/** The long form of a practice: its template with what is written so far. */
export async function practiceForm(ctx: Context, id: Id) {
	const held = await loadPractice(ctx, id);
	const wording = wordingOf(held);
	const template = await templateOf(ctx, wording);
	const [options, readers] = await Promise.all([
		knownOptions(ctx.read, template),
		describeReaders(ctx, practices.audience(held.practice, id))
	]);
	return {
		id,
		version: held.practice.version,
		title: titleOf(wording),
		form: template.label,
		parts: template.parts,
		options: Object.fromEntries([...options].map(([key, known]) => [key, toChoose(known, answerOf(wording, key).chosen)])),
		wording,
		/** As it is typed. */
		fundedUntil: wording.fundedUntil ? dayOrMonthInWords(wording.fundedUntil) : '',
		leftOver: held.practice.leftOver ?? [],
		gaps: gapViews(wording, template),
		state: stateOf(held.practice),
		readers,
		can: abilities(practicePolicy, ctx.actor, held.practice)
	};
}
export type PracticeForm = Awaited<ReturnType<typeof practiceForm>>;
