import type { Pattern } from './pattern';

const AREA =
	'(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)';
// Also words of other sentences: "12 way", "3 court". They count with a capital only.
const STREET_WITH_CAPITAL =
	'(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Crescent|Cres|Drive|Dr|Terrace|Tce|Gardens|Gdns|Grove|Court|Ct|Way|Place|Row|Mews|Walk|Square|Sq|Parade|Fold|Brow|Hill|View|Rise|Green|Park|Bank)';
const STREET = '(?:street|road|rd|avenue|lane|crescent|terrace|mews)';
const HOUSE = "(?:The |Old )?(?:\\p{Lu}[\\p{L}'’]{1,20} ){0,2}(?:Cottage|House|Farm|Lodge|Barn|Forge|Villa|Mill),? ";
const NUMBER = '\\d{1,4}[A-Za-z]?(?:[-–]\\d{1,4})?';
const FLAT = '(?:[Ff]lat|[Uu]nit|[Aa]partment|[Aa]pt\\.?|[Rr]oom) \\d{1,4}[A-Za-z]?';

/** Where somebody lives. Postcodes: the areas and shapes of Royal Mail's Postcode Address File. */
export const ADDRESSES: readonly Pattern[] = [
	{
		kind: 'address',
		form: new RegExp(
			`(?<![\\p{L}\\p{N}/.£-])(?:${HOUSE})?(?:${FLAT},? )?${NUMBER},? (?:\\p{Lu}[\\p{L}'’-]{1,30} ){1,3}${STREET_WITH_CAPITAL}(?!\\p{L})`,
			'gu'
		),
		proposal: '[address removed]'
	},
	{
		kind: 'address',
		form: new RegExp(
			`(?<![\\p{L}\\p{N}/.£-])(?:${FLAT},? )?${NUMBER},? (?:[a-z][a-z'’-]{2,20} ){1,2}${STREET}(?![\\p{L}-])`,
			'giu'
		),
		proposal: '[address removed]',
		accepts: ({ it }) =>
			!/\b(?:minutes?|mins?|hours?|miles?|yards|metres|years|weeks|days|times|on|in|of|the|at|down|up|from|and|to)\b/i.test(it)
	},
	{
		// A flat in a block that has a name and no street.
		kind: 'address',
		form: new RegExp(
			`(?<!\\p{L})(?:[Ff]lat|[Aa]partment|[Aa]pt\\.?) \\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}'’-]{2,30} ?){1,3}(?<! )`,
			'gu'
		),
		proposal: '[address removed]'
	},
	{
		kind: 'postcode',
		form: new RegExp(`(?<![A-Z\\d])${AREA}\\d[A-Z\\d]? {0,2}\\d[ABD-HJLNP-UW-Z]{2}(?![A-Z\\d])`, 'gi'),
		proposal: '[postcode removed]',
		accepts: ({ it }) => !/\d(?:st|nd|rd|th)$/i.test(it) || it === it.toUpperCase()
	}
];
