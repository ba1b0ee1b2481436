import * as v from 'valibot';
import { organisations } from '../../people';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';
import { ref, refText } from '../../shared/ids';
import { publishedPractices } from '../published-practice';

/** How far an adoption may be read, narrowest first. Never further than the practice itself. */
export const ADOPTION_READERS = ['owner', 'partners', 'public'] as const;

/** How it goes on after somebody was asked. */
export const GOING = ['keep', 'changed', 'stopped'] as const;
export type Going = (typeof GOING)[number];

/** Letters of one answer; an adoption holds at most this many answers. */
export const LONGEST_WORDS = 4_000;
export const MOST_ANSWERS = 20;

const answer = v.object({
	day: field.day,
	happened: field.prose(LONGEST_WORDS),
	going: v.picklist(GOING),
	/** Why it was changed or stopped; empty where it goes on as it is. */
	why: field.optionalProse(LONGEST_WORDS),
	/** What they would tell the next who try it. */
	tell: field.optionalProse(LONGEST_WORDS)
});
export type AdoptionAnswer = v.InferOutput<typeof answer>;

/**
 * Somebody says that they try a practice where they are, and later how it went. Their name stands with it for whoever knows
 * them; the place and the body are what others read.
 */
const schema = v.object({
	practice: field.id,
	/** Who keeps the practice, and so reads of it in any case. */
	owner: field.id,
	by: field.id,
	/** The body they belonged to when they said so, and whether it keeps the workspace. */
	organisation: field.id,
	standing: v.picklist(['staff', 'partner']),
	where: field.line(120),
	since: field.day,
	/** What they do otherwise than it is described. */
	adapted: field.optionalProse(LONGEST_WORDS),
	/** Whom its author chose. */
	readers: v.picklist(ADOPTION_READERS),
	/** Whom the practice is published for; null while it is not. */
	shelf: v.nullable(v.picklist(['partners', 'public'])),
	saidAt: field.instant,
	/** The day from which its author is asked how it went; null when they are not. */
	asksOn: field.optionalDay,
	answers: v.pipe(v.array(answer), v.maxLength(MOST_ANSWERS)),
	/** They no longer do it; the last answer says why. */
	end: v.nullable(field.act),
	note: field.optionalLine(300)
});
export type Adoption = v.InferOutput<typeof schema>;

export const adoptions = collection('adoption', schema, {
	audience: (adoption) => adoptionAudience(adoption),
	keys: {
		practice: one('text', ({ practice }) => practice),
		/** The practice, where everybody who reads it reads of this too: only such are counted in an order that all share. */
		countsFor: one('text', (adoption) => (isReadByAllOf(adoption) ? adoption.practice : null)),
		by: one('text', ({ by }) => by),
		/** The body and the practice, as an adoption leads from one to the other. */
		at: one('text', ({ organisation }) => refText(ref(organisations.kind, organisation))),
		of: one('text', ({ practice }) => refText(ref(publishedPractices.kind, practice))),
		owner: one('text', ({ owner }) => owner),
		since: one('date', ({ since }) => since),
		saidAt: one('instant', ({ saidAt }) => saidAt),
		asksOn: one('date', ({ asksOn }) => asksOn)
	},
	// What was withdrawn leads nowhere, so nothing of it is found.
	search: ({ shelf, where, adapted, answers, saidAt }) =>
		shelf && {
			title: triedIn(where),
			body: [adapted, ...answers.flatMap(({ happened, why, tell }) => [happened, why, tell])].filter((each) => each !== ''),
			at: saidAt
		},
	retention: 'learning',
	version: 1,
	upgrades: []
});

/** What an adoption is called where it stands apart from its practice. */
export const triedIn = (where: string): string => `Tried in ${where}`;

type Reach = Pick<Adoption, 'owner' | 'by' | 'readers' | 'shelf'>;

/** Staff, its author and the owner of the practice in any case; others as its author chose, as far as they read the practice. */
export const adoptionAudience = ({ owner, by, readers, shelf }: Reach) =>
	audience(
		'staff',
		token.person(by),
		token.person(owner),
		...(shelf !== null && readers !== 'owner' ? (['partners'] as const) : []),
		...(shelf === 'public' && readers === 'public' ? (['public'] as const) : [])
	);

/** Whether everybody who reads the practice reads the adoption. */
export const isReadByAllOf = ({ readers, shelf }: Pick<Adoption, 'readers' | 'shelf'>): boolean =>
	shelf === 'public' ? readers === 'public' : shelf === 'partners' && readers !== 'owner';
