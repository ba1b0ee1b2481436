import type { Pattern } from './pattern';

// Mailboxes of an office say nothing of a person.
const OFFICE =
	/^(?:admin|info|office|hello|enquiries|enquiry|contact|jobs|vacancies|recruitment|support|help|team|reception|bookings)@/i;

// What public bodies and charities publish about themselves.
const PUBLIC = /^(?:https?:\/\/)?(?:[\w-]{1,40}\.){0,4}(?:gov|nhs|ac|sch|police|org|bbc)(?:\.co)?(?:\.uk)?(?:[/:?#]|$)/i;

const SOCIAL =
	'(?:facebook|fb|instagram|tiktok|twitter|x|linkedin|snapchat|youtube|threads|bsky|linktr|vinted|depop|etsy|wa|t)\\.(?:com|me|ee|app|co\\.uk)';

/** How somebody is reached: e-mail, telephone, and their own pages. Telephone numbers: Ofcom's National Telephone Numbering Plan. */
export const CONTACT: readonly Pattern[] = [
	{
		kind: 'email',
		form: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu,
		proposal: '[e-mail removed]',
		accepts: ({ it }) => !OFFICE.test(it)
	},
	{
		kind: 'web',
		form: /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>()"'\]]{3,300}[^\s<>()"'\].,;:!?*_`]/giu,
		proposal: '[web address removed]',
		accepts: ({ it }) => !PUBLIC.test(it)
	},
	{
		kind: 'web',
		form: new RegExp(`(?<![\\p{L}\\p{N}./-])${SOCIAL}/[\\w./?=&%@-]{2,100}[\\w/]`, 'giu'),
		proposal: '[web address removed]'
	},
	{
		kind: 'web',
		form: /(?<![\p{L}\p{N}._@/-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,28}[\p{L}\p{N}_])?(?![\p{L}\p{N}@])/gu,
		proposal: '[handle removed]',
		accepts: ({ it }) => /\p{L}/u.test(it)
	},
	{
		kind: 'telephone',
		form: /(?<![\p{L}\p{N}.,/£-])(?:(?:\+|00)44[ .-]?(?:\(0\)[ .-]?)?|\(?0)(?:\d[) .-]{0,2}){8,9}\d(?![\d/])/gu,
		proposal: '[phone removed]',
		// The first group has three digits or more; dates and times begin with fewer.
		accepts: ({ it }) => /^(?:\+|00)44|^\(?0[1-9]\d/.test(it)
	},
	{
		kind: 'telephone',
		form: /(?<![\p{L}\p{N}])(?:\+|00)[1-9]\d{0,2}(?:[ .()-]{0,2}\d){6,12}(?!\d)/gu,
		proposal: '[phone removed]'
	},
	{
		// A local number, where the words before it say what it is.
		kind: 'telephone',
		form: /\b(?:tel|telephone|phone|mobile|mob|ring|call|text|landline)\b(?:[ :.]{1,2}(?:no|number|on|is|her|him|them|me)\b){0,3}[ :.]{1,3}(?<it>\d{3,5}[ -]?\d{3,6})(?![\d/])/gi,
		proposal: '[phone removed]',
		accepts: ({ it }) => it.replace(/\D/g, '').length >= 6
	}
];
