import * as v from 'valibot';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';

/** Something one of the people wants to speak about. Until it was spoken about it comes along to their next session. */
const schema = v.object({
	supervision: field.id,
	/** The same people's sessions, see {@link betweenOf}: where it is carried to. */
	between: v.pipe(v.string(), v.maxLength(400)),
	text: field.line(300, 'Say in a few words what you want to speak about.'),
	addition: field.act,
	/** Its place among the lines that were added at the same moment. */
	place: v.pipe(v.number(), v.integer(), v.minValue(0)),
	/** The session in which it was spoken about, who said so, and when. */
	discussion: v.nullable(v.object({ ...field.act.entries, supervision: field.id })),
	audience: field.tokens
});
export type AgendaLine = v.InferOutput<typeof schema>;

export const agendaLines = collection('supervision-agenda-line', schema, {
	audience: (line) => line.audience,
	keys: {
		supervision: one('text', (line) => line.supervision),
		between: one('text', (line) => line.between),
		state: one('text', ({ discussion }) => (discussion ? 'discussed' : 'open')),
		discussedIn: one('text', ({ discussion }) => discussion?.supervision ?? null),
		addedAt: one('instant', ({ addition }) => addition.at)
	},
	retention: 'agreement',
	version: 1,
	upgrades: []
});
