import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

const words = {
	/** How the actions of last time went. */
	progress: field.optionalProse(10_000),
	/** The issue in the presenter's own words. */
	issue: field.optionalProse(20_000)
};

/** A member's turn in a meeting, as they prepare it. Theirs alone: what the others get is a {@link circulatedPresentations} record. */
const schema = v.object({ meeting: field.id, set: field.id, presenter: field.id, title: field.line(200), ...words });

export const presentations = collection('presentation', schema, {
	audience: ({ presenter }) => audience(token.person(presenter)),
	keys: { meeting: one('text', ({ meeting }) => meeting), presenter: one('text', ({ presenter }) => presenter) },
	retention: 'agreement',
	version: 1,
	upgrades: []
});

/** The parts of a presentation that its presenter chose to circulate, with the meeting's readers. */
const circulated = v.object({ ...schema.entries, presentation: field.id, circulation: field.act, audience: field.tokens });

export const circulatedPresentations = collection('circulated-presentation', circulated, {
	audience: (presentation) => presentation.audience,
	keys: { meeting: one('text', ({ meeting }) => meeting), presenter: one('text', ({ presenter }) => presenter) },
	unique: { presentation: ({ presentation }) => presentation },
	search: (presentation) => ({ title: presentation.title, body: [presentation.issue, presentation.progress] }),
	retention: 'agreement',
	version: 1,
	upgrades: []
});
