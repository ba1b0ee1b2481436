import * as v from 'valibot';
import { change, type Context } from '../shared/context';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { freshTerm } from './fresh-term';
import { peoplePolicy } from './policy';
import { shapeOf, termWish, wordingOf } from './term-wish';
import { isOffered, MOST_TERMS, slug, vocabularies, type Term } from './vocabulary';

const version = v.number();

/** Lists whose terms rules of Grove hang on: they are worded and ordered, and neither added to nor shortened. */
const CLOSED: readonly string[] = ['confidentiality-modes', 'facets', 'action-prompts'];
export const isClosed = (name: string): boolean => CLOSED.includes(name);
const IS_CLOSED = 'Rules of Grove hang on this list. Its words can be changed and put in order, and that is all.';

/** A list that the actor may change, as they saw it. */
async function listSeen(ctx: Context, id: Id, seen: number) {
	authorize(peoplePolicy, 'changeVocabularies', ctx.actor, null, 'Administrators change the lists of words.');
	return { ...(await ctx.read.find(vocabularies, id)), version: seen };
}

async function keep(ctx: Context, verb: string, list: Awaited<ReturnType<typeof listSeen>>, terms: Term[]): Promise<void> {
	const changes = [change(vocabularies, list, { terms })];
	await ctx.store.commit({ by: ctx.actor.id, verb, subject: ref(vocabularies.kind, list.id), changes, key: ctx.requestKey });
}

function checkLabel(terms: readonly Term[], label: string, own?: string): void {
	const other = terms.find((each) => each.term !== own && each.label.toLowerCase() === label.toLowerCase());
	if (other && isOffered(other)) throw Invalid.field('label', 'This word stands in the list already.');
	if (other) throw Invalid.field('label', 'This word was retired. Bring it back, or choose another.');
}

export const addTermWish = v.object({ version, ...termWish });

/** Puts a word at the end of a list. Records will hold an id made of it, which stays when the word is changed. */
export async function addTerm(ctx: Context, id: Id, wish: v.InferOutput<typeof addTermWish>): Promise<string> {
	const list = await listSeen(ctx, id, wish.version);
	if (isClosed(list.name)) throw new Forbidden(IS_CLOSED);
	if (list.terms.length >= MOST_TERMS) throw Invalid.field('label', `A list holds ${MOST_TERMS} words at most.`);
	checkLabel(list.terms, wish.label);
	const term = freshTerm(wish.label, list.terms);
	await keep(ctx, 'addTerm', list, [...list.terms, { term, ...wordingOf(wish, shapeOf(list)) }]);
	return term;
}

export const wordTermWish = v.object({ version, term: slug, ...termWish });

/** Words a term anew, everywhere that it is shown. */
export async function wordTerm(ctx: Context, id: Id, wish: v.InferOutput<typeof wordTermWish>): Promise<void> {
	const list = await listSeen(ctx, id, wish.version);
	const seen = termIn(list.terms, wish.term);
	checkLabel(list.terms, wish.label, seen.term);
	const { term, retirement } = seen;
	const worded = { term, ...wordingOf(wish, shapeOf(list)), ...(retirement ? { retirement } : {}) };
	await keep(
		ctx,
		'wordTerm',
		list,
		list.terms.map((each) => (each.term === term ? worded : each))
	);
}

export const moveTermWish = v.object({ version, term: slug, to: v.picklist(['up', 'down']) });

/** Moves a term past its neighbour among those that are offered. At the end of the list it stays where it is. */
export async function moveTerm(ctx: Context, id: Id, { version, term, to }: v.InferOutput<typeof moveTermWish>): Promise<void> {
	const list = await listSeen(ctx, id, version);
	const seen = termIn(list.terms, term);
	const offered = list.terms.filter(isOffered);
	const neighbour = offered[offered.indexOf(seen) + (to === 'up' ? -1 : 1)];
	if (!neighbour) return;
	const swapped = list.terms.map((each) => (each === seen ? neighbour : each === neighbour ? seen : each));
	await keep(ctx, 'moveTerm', list, swapped);
}

export const aboutTermWish = v.object({ version, term: slug });
type AboutTerm = v.InferOutput<typeof aboutTermWish>;

/** Offers a term no longer. What carries it keeps it; nothing is taken out of the list, since records hold its id. */
export async function retireTerm(ctx: Context, id: Id, { version, term }: AboutTerm): Promise<void> {
	const list = await listSeen(ctx, id, version);
	if (isClosed(list.name)) throw new Forbidden(IS_CLOSED);
	const seen = termIn(list.terms, term);
	if (list.terms.filter(isOffered).length === 1 && isOffered(seen))
		throw Invalid.field('', 'A list needs one word at least. Add another before you retire this one.');
	const retirement = { by: ctx.actor.id, at: ctx.clock.now() };
	await keep(
		ctx,
		'retireTerm',
		list,
		list.terms.map((each) => (each === seen ? { ...each, retirement } : each))
	);
}

/** Offers a retired term again, where it stood. */
export async function bringTermBack(ctx: Context, id: Id, { version, term }: AboutTerm): Promise<void> {
	const list = await listSeen(ctx, id, version);
	const { retirement: _, ...offered } = termIn(list.terms, term);
	await keep(
		ctx,
		'bringTermBack',
		list,
		list.terms.map((each) => (each.term === term ? offered : each))
	);
}

function termIn(terms: readonly Term[], wanted: string): Term {
	const found = terms.find(({ term }) => term === wanted);
	if (!found) throw new NotFound();
	return found;
}
