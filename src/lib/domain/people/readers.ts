import { audienceKey, token, tokenParts, type Audience, type Token } from '../shared/audience';
import { today } from '../shared/clock';
import type { Context } from '../shared/context';
import type { Id, Ref } from '../shared/ids';
import { isStaff } from '../shared/policy';
import { supervisionOf } from './supervision-relation';

/** The kind of record that each kind of token speaks of; its name stands in the sentence. */
const KINDS: Readonly<Record<string, string>> = {
	person: 'person',
	'supervisor-of': 'person',
	'supervised-by': 'person',
	set: 'learning-set',
	'facilitator-of': 'learning-set',
	circle: 'learning-set',
	project: 'project'
};

/** Who can read a thing, in words, for the line under a page's title: "You and Farid, who supervises you, can read this." */
export async function describeReaders(ctx: Context, audience: Audience): Promise<string> {
	if (audience.includes('public')) return 'Anyone can read this, also without signing in.';
	const named = await namedIn(ctx, audience);
	const me = audience.includes(`person:${ctx.actor.id}`);
	const others: string[] = [];
	for (const each of audience) {
		const words = await inWords(ctx, each, named);
		if (words) others.push(words);
	}
	const readers = [...(me ? ['You'] : []), ...new Set(others)];
	if (me && readers.length === 1) return 'Only you can read this. Not your supervisor, not an administrator.';
	if (readers.length === 0) return 'Nobody can read this now.';
	return `${capital(inOneList(readers))} can read this.`;
}

/** The sentences of several audiences in their order; equal ones are asked for once. */
export async function describeEach(ctx: Context, audiences: readonly Audience[]): Promise<readonly string[]> {
	const keys = audiences.map(audienceKey);
	const once = new Map(keys.map((key, place) => [key, audiences[place]!]));
	const sentences = await Promise.all([...once].map(async ([key, each]) => [key, await describeReaders(ctx, each)] as const));
	const said = new Map(sentences);
	return keys.map((key) => said.get(key)!);
}

async function inWords(ctx: Context, each: Token, found: ReadonlyMap<string, Named>): Promise<string | null> {
	const { kind, id } = tokenParts(each);
	const named = id === null ? undefined : found.get(`${KINDS[kind]}/${id}`);
	const name = named?.name ?? '';
	switch (kind) {
		case 'person':
			return id === ctx.actor.id ? null : name || 'somebody you do not share a set with';
		case 'supervisor-of':
			return supervisorInWords(ctx, id!, name);
		case 'supervised-by':
			return openedInWords(ctx, each, id!);
		case 'set':
			return name ? `the members of ${name}` : 'the members of a set';
		case 'facilitator-of':
			return name ? `who facilitates ${name}` : 'who facilitates a set';
		case 'circle':
			return circleInWords(Number(each.split(':')[2]), named);
		case 'project':
			return name ? `the people of the project ${name}` : 'the people of a project';
		case 'staff':
			return 'all staff';
		case 'partners':
			return 'people at partner bodies';
		case 'coordinators':
			return 'coordinators';
		default:
			return 'administrators';
	}
}

/** What a sentence says of a record that a token speaks of; of a set also what became of it. */
interface Named {
	readonly name: string;
	readonly carriedOn?: readonly Id[];
	readonly openings?: readonly { readonly circle: number }[];
}

function circleInWords(circle: number, set: Named | undefined): string {
	const still = set?.carriedOn?.length ? 'belong to the set that carries it on' : 'still are';
	const opened = set?.openings?.some((each) => each.circle === circle) ? ', and those to whom they opened it' : '';
	return `those who were members${set ? ` of ${set.name}` : ''} at the time and ${still}${opened}`;
}

async function supervisorInWords(ctx: Context, supervisee: Id, name: string): Promise<string | null> {
	if (ctx.actor.tokens.has(`supervisor-of:${supervisee}`)) return 'you, who supervise them';
	if (supervisee !== ctx.actor.id) return name ? `whoever supervises ${name}` : 'their supervisor';
	const relation = await supervisionOf(ctx.read, supervisee, today(ctx.clock));
	if (!relation) return 'your supervisor, once you have one';
	const names = await namedByRef(ctx, [{ kind: 'person', id: relation.supervisor }]);
	return `${names.get(`person/${relation.supervisor}`)?.name ?? 'the person'}, who supervises you,`;
}

/** Who reads what was opened to one supervisor: they, while they supervise. Once somebody else does, it is open to nobody. */
async function openedInWords(ctx: Context, each: Token, supervisee: Id): Promise<string | null> {
	if (ctx.actor.tokens.has(each)) return 'you, who supervise them';
	if (supervisee !== ctx.actor.id) return 'their supervisor';
	const supervisor = await supervisorOf(ctx);
	return supervisor && each === token.supervisedBy(supervisee, supervisor) ? supervisorInWords(ctx, supervisee, '') : null;
}

/** The sets, projects and circles of people that the actor may share with, each as a token and in words. */
export async function audienceChoices(ctx: Context): Promise<readonly { token: Token; words: string }[]> {
	const own = [...ctx.actor.tokens].filter((each) => /^(set|project):/.test(each));
	const named = await namedIn(ctx, own);
	const choices = own.map((each) => {
		const { kind, id } = tokenParts(each);
		const name = named.get(`${KINDS[kind]}/${id}`)?.name ?? '';
		return { token: each, words: kind === 'set' ? `The members of ${name}` : `The people of the project ${name}` };
	});
	const sorted = choices.toSorted((a, b) => a.words.localeCompare(b.words, 'en-GB'));
	return isStaff(ctx.actor) ? [...sorted, { token: 'staff', words: 'All staff' }] : sorted;
}

const namedIn = (ctx: Context, tokens: readonly Token[]) =>
	namedByRef(
		ctx,
		tokens.map(tokenParts).flatMap(({ kind, id }) => (id !== null && KINDS[kind] ? [{ kind: KINDS[kind], id }] : []))
	);

async function namedByRef(ctx: Context, refs: readonly Ref[]): Promise<ReadonlyMap<string, Named>> {
	const found = await ctx.read.findMany(refs);
	return new Map(found.map((each) => [`${each.kind}/${each.id}`, each.record as unknown as Named]));
}

const inOneList = (words: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whoever supervises the actor today, or null. */
export const supervisorOf = async (ctx: Context): Promise<Id | null> =>
	(await supervisionOf(ctx.read, ctx.actor.id, today(ctx.clock)))?.supervisor ?? null;

/** The name of whoever supervises the actor today, or null. */
export async function supervisorNameOf(ctx: Context): Promise<string | null> {
	const supervisor = await supervisorOf(ctx);
	if (!supervisor) return null;
	return (await namedByRef(ctx, [{ kind: 'person', id: supervisor }])).get(`person/${supervisor}`)?.name ?? null;
}
