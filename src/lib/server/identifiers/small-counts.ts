import { inCase, type Pattern } from './pattern';

const FEW = '(?:one|two|three|four|[1-4])';
const SEVERAL = '(?:two|three|four|[2-4])';
const ANY =
	'(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|\\d{1,3})';
const WHOSE = '(?:the|our|my|his|her|their|these|those)';
const PEOPLE =
	'(?:participants|clients|learners|claimants|customers|people|women|men|girls|boys|lads|lasses|mums|dads|mothers|fathers|parents|carers|lone parents|service users|tenants|residents|refugees|jobseekers|trainees|students|veterans|leavers|starters|applicants|candidates|volunteers|apprentices|prisoners|beneficiaries)';
const MANNER = '(?:[a-z][a-z-]{2,14} )?';

/**
 * Counts of people under five, which can point at somebody in a small place (the usual limit of statistical disclosure control:
 * "fewer than five"). Staff, children of a family and things are not counted; nor is one person told of without a group.
 */
export const SMALL_COUNTS: readonly Pattern[] = [
	{
		kind: 'small-count',
		form: new RegExp(
			`(?<![\\p{L}\\d.,/£-])(?:only |just )?${FEW} (?:out )?of (?:(?<whose>${WHOSE} )?(?:${ANY} )?(?<who>${MANNER}${PEOPLE})|(?:${WHOSE}) ${ANY}(?! (?!was|has|is)\\p{L}{2,20}s\\b)|(?<them>(?<!(?<!only |just )one of )them))(?!\\p{L})`,
			'giu'
		),
		proposal: ({ it, groups }) =>
			inCase(it, `fewer than five of ${groups.them ?? (groups.who ? `${groups.whose ?? 'the '}${groups.who}` : 'them')}`)
	},
	{
		kind: 'small-count',
		form: new RegExp(`(?<=\\b${WHOSE} )${SEVERAL} (?<who>${MANNER}${PEOPLE})\\b`, 'gi'),
		proposal: ({ groups }) => groups.who!
	},
	{
		kind: 'small-count',
		form: new RegExp(`(?<![\\p{L}\\d.,/£-])(?:only |just )?${SEVERAL} (?<who>${MANNER}${PEOPLE})(?!\\p{L})`, 'giu'),
		proposal: ({ it, groups }) => inCase(it, `fewer than five ${groups.who}`),
		accepts: ({ it }) =>
			!/\b(?:of|for|to|and|or|per|hundred|thousand|dozen|staff|different|than|in)\b/i.test(it.replace(/ of the .*/i, ''))
	}
];
