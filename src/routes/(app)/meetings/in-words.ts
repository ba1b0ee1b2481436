import { writeQuestion, type MeetingQuestion } from '#lib/domain/learning-sets';
import { dayInWords } from '#lib/domain/shared/clock';
import { monthInWords } from '../learning-file/months';
import { meetingsAddress } from './meetings-address';

export const KIND_WORDS = {
	action: 'Actions',
	decision: 'Decisions',
	question: 'Questions',
	learning: 'Learning',
	quote: 'Quotes',
	information: 'Information',
	meeting: 'Meetings by their title'
} as const;
export const STATE_WORDS = { open: 'Open', done: 'Done', dropped: 'Given up' } as const;

type Told = keyof Omit<MeetingQuestion, 'misunderstood'>;

/** What is asked, piece by piece in words, each with the address that asks the rest. */
export function questionInWords(question: MeetingQuestion) {
	const without = (part: Told, value: string): string => {
		const held = question[part];
		const left = typeof held === 'string' ? '' : held.filter((each) => each !== value);
		return meetingsAddress(writeQuestion({ ...question, [part]: left }));
	};
	const told = (part: Told, value: string, label: string) => ({ name: `${part} ${value}`, label, href: without(part, value) });
	const { words, kinds, states, who, sets, after, before } = question;
	return [
		...states.map((state) => told('states', state, `${STATE_WORDS[state]} actions`)),
		...kinds.filter((kind) => kind !== 'action' || states.length === 0).map((kind) => told('kinds', kind, KIND_WORDS[kind])),
		...who.map((name) => told('who', name, name === 'me' ? 'You' : `Person: ${name}`)),
		...sets.map((name) => told('sets', name, `Set: ${name}`)),
		...(after ? [told('after', after, `After ${periodInWords(after)}`)] : []),
		...(before ? [told('before', before, `Before ${periodInWords(before)}`)] : []),
		...(words ? [told('words', words, words.startsWith('"') ? words : `“${words.slice(0, 60)}”`)] : [])
	];
}

const periodInWords = (period: string): string =>
	period.length === 10 ? dayInWords(period) : period.length === 7 ? monthInWords(period) : period;
