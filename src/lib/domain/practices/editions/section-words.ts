import { START_NOT_KNOWN } from '../compared-with';
import { CLAIM_WORDS, EFFECT_COLUMNS } from '../practice-copy/copy-words.ts';
import type { EffectView, SectionView } from '../section-view';

/** All that a section says as one plain text, to lay beside another edition's. Name and reach of a contact are left out. */
export const sectionWords = ({ tags, text, facts, effects, contact }: SectionView): string =>
	[
		tags.join('; '),
		text,
		...facts.map(({ what, figure, source, disputed }) => joined(', ', `${what}: ${figure}`, source, disputed)),
		...effects.map(({ claim, group, statement, source, when, ...start }) =>
			joined(' ', `${CLAIM_WORDS[claim]}. ${group}.`, statement, startIn(start), joined('; ', source, when))
		),
		contact ? joined(', ', contact.role, contact.body) : ''
	]
		.filter((line) => line !== '')
		.join('\n');

const startIn = ({ comparedWith, startNotKnown }: Pick<EffectView, 'comparedWith' | 'startNotKnown'>): string =>
	comparedWith ? `${EFFECT_COLUMNS.baseline}: ${comparedWith}.` : startNotKnown ? `${START_NOT_KNOWN}.` : '';
const joined = (by: string, ...pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join(by);
