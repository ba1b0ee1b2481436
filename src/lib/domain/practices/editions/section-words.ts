import { CLAIM_WORDS } from '../practice-copy/copy-words.ts';
import type { SectionView } from '../section-view';

/** All that a section says as one plain text, to lay beside another edition's. Name and reach of a contact are left out. */
export const sectionWords = ({ tags, text, facts, effects, contact }: SectionView): string =>
	[
		tags.join('; '),
		text,
		...facts.map(({ what, figure, source, disputed }) => joined(', ', `${what}: ${figure}`, source, disputed)),
		...effects.map(({ claim, group, statement, source, when }) =>
			joined(' ', `${CLAIM_WORDS[claim]}. ${group}.`, statement, joined('; ', source, when))
		),
		contact ? joined(', ', contact.role, contact.body) : ''
	]
		.filter((line) => line !== '')
		.join('\n');

const joined = (by: string, ...pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join(by);
