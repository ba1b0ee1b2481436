import * as v from 'valibot';
import { asRule } from '../../shared/as-rule';
import { collection, one, type Saved } from '../../shared/collection';
import { create, type Change, type Context } from '../../shared/context';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { everyOf } from '../../people';
import { learningSets, type LearningSet } from '../learning-set';
import { lotSecret } from './lot-secret';
import { surveys, type Survey } from './survey';

const digests = v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)));

/**
 * Who was counted in a result, as digests by the workspace's secret in the order of the alphabet: it answers whether two results are of
 * the same people, and says nothing of what anybody answered. Read by nobody.
 */
const schema = v.object({
	survey: field.id,
	set: field.id,
	/** The place of the result among those of its set: of two that are counted at one moment, one is counted after the other. */
	turn: v.pipe(v.number(), v.integer(), v.minValue(0)),
	who: digests,
	/** Those among whom the words are that were shown. */
	heard: digests,
	/** All who answered, where they agreed that small numbers are told; else nobody. */
	openly: digests
});

export const countedGroups = collection('survey-counted', schema, {
	audience: () => [],
	keys: { set: one('text', ({ set }) => set) },
	unique: { survey: ({ survey }) => survey, turn: ({ set, turn }) => `${set} ${turn}` },
	retention: 'agreement',
	version: 3,
	upgrades: [(group: { who: unknown }) => ({ ...group, heard: group.who }), (group: object) => ({ ...group, openly: [] })]
});

const hex = (bytes: ArrayBuffer): string =>
	Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Gives digests of people or bodies that only the secret makes. */
export async function digestedBy(secret: string): Promise<(of: Id) => Promise<string>> {
	const bytes = (text: string) => new TextEncoder().encode(text);
	const key = await crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
	// Apart from what lots are drawn by.
	return async (of) => hex(await crypto.subtle.sign('HMAC', key, bytes(`counted ${of}`)));
}

/** What was told before in answer to the same questions: of whom, result by result. */
interface CountedBefore {
	/** Those of whom numbers were told without small ones. */
	readonly counted: readonly ReadonlySet<string>[];
	/** Those who agreed to small ones, result by result. */
	readonly openly: readonly ReadonlySet<string>[];
	readonly heard: readonly ReadonlySet<string>[];
	/** How many results of the set itself there are. */
	readonly turn: number;
}

/**
 * The groups that were counted, and those that were heard, in earlier results of a set, of those it carries on and of those that carry
 * these on too, in which something was asked as it is here.
 */
export async function countedBefore(ctx: Pick<Context, 'store'>, survey: Saved<Survey>): Promise<CountedBefore> {
	const read = asRule(ctx);
	const { continues } = await read.find(learningSets, survey.set);
	// Somebody may belong to both sets that one was split into, and read the results of all three.
	const earlier = await read.findMany(continues.map((each) => ref(learningSets.kind, each)));
	const beside = earlier.flatMap(({ record }) => (record as Saved<LearningSet>).carriedOn);
	const family = [...new Set([survey.set, ...continues, ...beside])];
	const groups = await everyOf(read, countedGroups, { set: { in: family } });
	const asked = await read.findMany(groups.map((group) => ref(surveys.kind, group.survey)));
	const others = new Map(asked.map(({ id, record }) => [id, record as Saved<Survey>]));
	const alike = (inWords: boolean) =>
		groups.filter((group) => {
			const other = others.get(group.survey);
			return other !== undefined && other.id !== survey.id && asksAlike(survey, other, inWords);
		});
	const sameChoices = alike(false);
	return {
		counted: sameChoices.filter(({ openly }) => openly.length === 0).map(({ who }) => new Set(who)),
		openly: sameChoices.filter(({ openly }) => openly.length > 0).map(({ openly }) => new Set(openly)),
		heard: alike(true).map(({ heard }) => new Set(heard)),
		turn: groups.filter(({ set }) => set === survey.set).length
	};
}

/** How many were counted in an earlier result, and how many of them are among some; null where no number was told of it. */
export async function stillAmong(
	ctx: Pick<Context, 'store' | 'newId'>,
	earlier: Id,
	some: readonly Id[]
): Promise<{ before: number; still: number } | null> {
	const [group, { secret }] = await Promise.all([asRule(ctx).findUnique(countedGroups, 'survey', earlier), lotSecret(ctx)]);
	if (!group || group.who.length === 0) return null;
	const digest = await digestedBy(secret);
	const now = new Set(await Promise.all(some.map(digest)));
	return { before: group.who.length, still: group.who.filter((each) => now.has(each)).length };
}

export const countedNow = (
	ctx: Pick<Context, 'newId'>,
	{ id, set }: Saved<Survey>,
	turn: number,
	{ counted, heard, openly }: Readonly<Record<'counted' | 'heard' | 'openly', ReadonlySet<string>>>
): Change =>
	create(countedGroups, ctx.newId(), {
		survey: id,
		set,
		turn,
		who: [...counted].toSorted(),
		heard: [...heard].toSorted(),
		openly: [...openly].toSorted()
	});

/** Whether two surveys of the same people, or bodies, share a question by its words: one with choices, or one that is answered in words. */
const asksAlike = (one: Survey, other: Survey, inWords: boolean): boolean =>
	one.per === other.per && [...asked(one, inWords)].some((each) => asked(other, inWords).has(each));

const asked = ({ questions }: Survey, inWords: boolean): ReadonlySet<string> =>
	new Set(
		questions
			.filter(({ choices }) => (choices.length === 0) === inWords)
			.map(({ asks }) =>
				asks
					.normalize('NFKC')
					.toLowerCase()
					.replace(/[^\p{L}\p{N}]+/gu, ' ')
					.trim()
			)
	);
