import { ASKED_KINDS, ASKED_STATES, named, type MeetingQuestion } from '#lib/domain/learning-sets';
import { ME } from '#lib/domain/people';
import { daysOf } from '#lib/domain/shared/period';
import { KIND_WORDS, STATE_WORDS } from './in-words';

interface Named {
	readonly name: string;
}

/** The fields of the form that asks what the line asks: what each offers, and what is chosen. */
export function fieldsToChoose(
	{ kinds, states, who, sets, after, before, words }: MeetingQuestion,
	choices: { readonly people: readonly Named[]; readonly sets: readonly Named[] }
) {
	return {
		kinds: { options: ASKED_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })), value: kinds },
		states: { options: ASKED_STATES.map((value) => ({ value, label: STATE_WORDS[value] })), value: states },
		who: among(
			[{ value: named('@', ME), label: 'Mine' }, ...offered('@', choices.people)],
			who.map((name) => named('@', name)),
			who
		),
		sets: among(
			offered('set:', choices.sets),
			sets.map((name) => named('set:', name)),
			sets
		),
		...daysOf({ after, before }),
		words
	};
}
export type FieldsToChoose = ReturnType<typeof fieldsToChoose>;

interface Option {
	readonly value: string;
	readonly label: string;
}

/** Names as the line writes them. */
const offered = (sign: '@' | 'set:', known: readonly Named[]): readonly Option[] =>
	[...new Set(known.map(({ name }) => name))].map((name) => ({ value: named(sign, name), label: name }));

/** What was typed and is no whole name stands among what is offered as it is. */
function among(options: readonly Option[], pieces: readonly string[], typed: readonly string[]) {
	const chosen = pieces.join(' ');
	const same = options.find(({ value }) => value.toLowerCase() === chosen.toLowerCase());
	const own = chosen === '' || same ? [] : [{ value: chosen, label: typed.join(' or ') }];
	return { options: [...own, ...options], value: same?.value ?? chosen };
}
