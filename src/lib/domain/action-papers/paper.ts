import * as v from 'valibot';
import { audience } from '../shared/audience';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import { paperWording, textsOf } from './paper-wording';

/**
 * An action paper as staff work on it. `wording` is what is being written; once published it moves to the published paper of
 * the same id and is null here until somebody writes on (ADR 060).
 */
const schema = v.object({
	owner: field.id,
	wording: v.nullable(paperWording),
	/** Somebody read these words through with what the check marks; whoever changes a word undoes it. */
	checking: v.nullable(field.act),
	publication: v.nullable(v.object({ ...field.act.entries, edition: v.number() })),
	withdrawal: v.nullable(v.object({ ...field.act.entries, reason: field.line(500) })),
	/** Challenges that the edition which stands takes up, and that were taken back since. */
	takenBack: field.ids(),
	saved: field.act,
	note: field.optionalLine(300)
});
export type ActionPaper = v.InferOutput<typeof schema>;

export const actionPapers = collection('action-paper', schema, {
	audience: () => audience('staff'),
	keys: {
		state: one('text', (paper) => stateOf(paper)),
		savedAt: one('instant', ({ saved }) => saved.at),
		/** Who has to put it right: whoever began it, and whoever published it. */
		putRight: many('text', ({ takenBack, owner, publication }) =>
			takenBack.length > 0 ? [...new Set([owner, publication?.by ?? owner])] : []
		)
	},
	search: (paper) => (paper.wording && !isPublished(paper) ? { title: paper.wording.title, body: textsOf(paper.wording) } : null),
	retention: 'learning',
	version: 2,
	upgrades: [(paper: object) => ({ ...paper, takenBack: [] })]
});

type Standing = Pick<ActionPaper, 'wording' | 'checking' | 'publication' | 'withdrawal'>;

export const isPublished = (of: Standing): boolean => of.publication !== null && of.withdrawal === null;

export type PaperState = 'draft' | 'checked' | 'published' | 'withdrawn';

/** Where it stands. A next edition that is being written leaves the paper published. */
export const stateOf = (of: Standing): PaperState =>
	isPublished(of) ? 'published' : of.checking !== null ? 'checked' : of.publication !== null ? 'withdrawn' : 'draft';
