import { inCase, type Match, type Pattern } from './pattern';

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const WORD_NUMBERS: Readonly<Record<string, number>> = Object.fromEntries([
	...ONES.split('|').map((word, at) => [word, at + 1]),
	...TEENS.split('|').map((word, at) => [word, at + 10]),
	...TENS.split('|').map((word, at) => [word, (at + 2) * 10])
]);
const NUMBER = `(?<years>\\d{1,3}|(?:${TENS})(?:[ -](?:${ONES}))?|${TEENS}|${ONES})`;
const DECADES = ['', 'teens', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];
const DECADE = '(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)';

const PEOPLE =
	'man|woman|lad|lass|boy|girl|bloke|guy|lady|gentleman|person|client|participant|learner|claimant|customer|mum|dad|mother|father|son|daughter|brother|sister|student|carer|refugee|veteran|nephew|niece|cousin|grandson|granddaughter';
// What else is so many years old.
const THINGS =
	/^[ -](?:\p{L}+ )?(?:programmes?|schemes?|building|boiler|polic(?:y|ies)|van|car|bus|computer|laptop|machine|contract|law|rule|idea|form|lease|house|mill|system|database|report|plan|strategy|charity|project|service|furniture|carpet|kit|guidance|joke|whisky|song|phone|bike)\b/iu;
const RANGE = /^ ?(?:-|–|to|and|or|plus|\+) ?(?:\d|over|under|above|older|below)|^\+|^s\b/;
// After an age a sentence ends, pauses or goes on to something else; after other numbers comes what is counted.
const ENDS =
	'(?=\\s{0,2}(?:$|[.,;:)!?"“”\\n]|[–—-]\\s)| (?:and|but|with|so|now|next|in|on|when|who|the|this|last|yet|already)\\b(?! (?:a half|half)))';
const SUBJECT =
	'\\b(?:s?he|who|they|i|client|participant|mum|dad|mother|father|son|daughter|brother|sister|partner|husband|wife|cousin|lad|lass|boy|girl|nephew|niece|eldest|youngest|oldest|baby|man|woman|[A-Z][a-z]{2,15})';

/** Ages. Bands of ten years, ranges and the ages of things are left alone. */
export const AGES: readonly Pattern[] = [
	{
		kind: 'age',
		form: new RegExp(`(?<![\\p{L}\\d.,/£-])${NUMBER}[ -]?(?:year|yr)s?[ -]?olds?(?: (?<noun>${PEOPLE}))?(?!\\p{L})`, 'giu'),
		proposal: yearOld,
		accepts: ({ it, after, before }) =>
			!/olds$/i.test(it) && !THINGS.test(after) && !/\d ?(?:-|–|to|and|or) ?$|\b(?:over|under) $/i.test(before)
	},
	{
		kind: 'age',
		form: new RegExp(`(?<![\\p{L}\\d.,/£-])${NUMBER} (?:years?|yrs?) of age\\b`, 'giu'),
		proposal: inBand,
		accepts: ({ before }) => !/\b(?:over|under|least|to|and|or) $/i.test(before)
	},
	{
		kind: 'age',
		form: new RegExp(`\\b(?:aged?|age of|age is|at the age of) ${NUMBER}(?![\\p{L}\\d])`, 'giu'),
		proposal: inBand,
		accepts: ({ after }) => !RANGE.test(after)
	},
	{
		kind: 'age',
		form: /(?<![\p{L}\d.,/£-])(?<years>\d{1,2}) ?y(?:rs?)?\/?o\b(?!ld)/giu,
		proposal: inBand
	},
	{
		kind: 'age',
		form: new RegExp(
			`(?<![\\p{L}\\d.,/£-])(?:\\d{1,2}|${ONES}|${TEENS})[ -](?<unit>month|week|day)s?[ -]old(?: (?<noun>baby|son|daughter|girl|boy|twins|child))?\\b`,
			'giu'
		),
		proposal: ({ it, groups }) => groups.noun ?? (it.includes('-') ? 'baby' : `a few ${groups.unit}s old`),
		accepts: ({ after }) => !THINGS.test(after)
	},
	{
		kind: 'age',
		form: new RegExp(
			`${SUBJECT}(?:'s|’s| is| was| were|'ll be|’ll be| will be| is about to be)(?: only| just| about| nearly| almost| now| already)? (?<it>${NUMBER})${ENDS}`,
			'gi'
		),
		proposal: inBand,
		accepts: ({ it, after, before }) =>
			!/^ (?:in|on|of) (?:total|the|all)/.test(after) && !/\bit(?:'s| is| was) $/i.test(before) && !isYear(it)
	},
	{
		kind: 'age',
		form: new RegExp(`\\bturn(?:ed|s|ing)? (?<it>${NUMBER})${ENDS}`, 'gi'),
		proposal: '[age removed]',
		accepts: ({ it }) => ageOf(it) >= 10
	},
	{
		kind: 'age',
		form: /(?<=(?:^|[\s,(])[MF][ ,/]{1,2})(?<years>\d\d)(?=[,.;)\s]|$)/gm,
		proposal: inBand
	},
	{
		// After a name, between commas.
		kind: 'age',
		form: /(?<=\p{Lu}[\p{L}'’-]{1,20}, )(?<years>[1-9]\d)(?=, \p{Ll})/gu,
		proposal: inBand
	},
	{
		// After a name, in brackets.
		kind: 'age',
		form: /(?<=\p{Lu}[\p{L}'’-]{1,20} \()(?<years>\d{1,2})(?=\))/gu,
		proposal: inBand
	},
	{
		kind: 'age',
		form: new RegExp(`\\bin (?<whose>his|her|their|my) (?:very )?(?:early|mid|late)[ -](?<decade>${DECADE})\\b`, 'gi'),
		proposal: ({ groups }) => `in ${groups.whose} ${groups.decade}`
	}
];

const isYear = (it: string): boolean => /^\d{3,}$/.test(it) && Number(it) > 110;

/** "twenty-four" and "24" → 24. */
function ageOf(it: string): number {
	if (/^\d/.test(it)) return parseInt(it, 10);
	return it
		.toLowerCase()
		.split(/[ -]/)
		.reduce((sum, word) => sum + (WORD_NUMBERS[word] ?? 0), 0);
}

/** "in her thirties", with the gender that the words around it have, and with none where they have none or both. */
function inBand(match: Match): string {
	const years = ageOf(match.groups.years ?? match.it);
	if (years < 10) return inCase(match.it, 'under ten');
	return years > 99 ? '[age removed]' : inCase(match.it, `in ${whose(match)} ${DECADES[Math.floor(years / 10)]}`);
}

/** "58-year-old man" → "man in his fifties". */
function yearOld(match: Match): string {
	const { noun, years } = match.groups;
	if (noun) return `${noun} ${inBand(match)}`;
	const stands = /^\s*(?:$|[.,;:)!?]|who|and|but|with|from|in|at|was|is|has|had|said|told|came|wants|that)/.test(match.after);
	const age = ageOf(years!);
	// "is 43 years old" tells of somebody; "a 43-year-old" is somebody.
	if (!match.it.includes('-') && /years/i.test(match.it)) return inBand(match);
	if (!stands) return '[age removed]';
	if (age < 13) return 'child';
	return age < 20 ? 'teenager' : `person ${inBand(match)}`;
}

const HIS = /\b(?:he|his|him|himself|man|lad|boy|mr|son|brother|father|dad|husband|uncle|nephew|grandson|bloke|gentleman)\b/i;
const HER =
	/\b(?:she|her|hers|herself|woman|lass|girl|mrs|ms|miss|daughter|sister|mother|mum|wife|auntie|aunt|niece|granddaughter|lady)\b/i;

function whose({ before, it, after }: Match): string {
	const sentence = `${/[^.!?\n]*$/.exec(before)![0]}${it}${/^[^.!?\n]*/.exec(after)![0]}`;
	const [his, her] = [HIS.test(sentence), HER.test(sentence)];
	if (his === her) return 'their';
	return his ? 'his' : 'her';
}
