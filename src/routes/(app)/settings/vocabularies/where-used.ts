/** Where people meet the words of a list, for whoever changes them. */
const WHERE: Readonly<Record<string, string>> = {
	'entry-triggers': 'Asked with each entry of a learning file, one’s own or a set’s.',
	'prompt-models': 'The questions that an entry can be written along. Everybody chooses for themselves.',
	'client-groups': 'Codes of entries, lessons and practices.',
	barriers: 'Codes of entries, lessons and practices.',
	themes: 'Codes of entries, lessons and practices.',
	'employer-kinds': 'Codes of entries, lessons and practices.',
	'invisible-work': 'The kinds of work that people tally for themselves.',
	'training-ways': 'Asked with each training in a training log.',
	'set-kinds': 'What a series of meetings is. Its pages, meetings and invitations use these names.',
	compositions: 'Whom a set brings together.',
	'facilitation-styles': 'How a set is run, with the ground rules that are suggested when it begins.',
	'confidentiality-modes': 'What pages and copies of a meeting say about who reads them and what may leave.',
	'ask-audiences': 'Whom an action paper asks for something.',
	synonyms: 'Search looks for these too, unless the word stands in quotation marks. A change counts from the next search on.',
	facets: 'The names beside the practice library by which practices are narrowed down, in this order.'
};

export const whereUsed = (name: string): string => WHERE[name] ?? '';

/** What the further wordings of a term are called. */
const WORDINGS: Readonly<Record<string, string>> = {
	also: 'Other wordings, with commas between them',
	capitals: 'Wordings that mean it in capitals alone, as they are everyday words otherwise',
	plural: 'Several of them are called',
	meeting: 'A meeting of it is called',
	member: 'Somebody who belongs to it is called',
	readers: 'What a page says about its readers',
	leaves: 'What a page says about what may leave',
	export: 'What stands on each copy'
};

export const wordingCalled = (name: string): string => WORDINGS[name] ?? name;
