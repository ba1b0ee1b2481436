import * as v from 'valibot';
import { collection, one } from '../shared/collection';
import * as field from '../shared/fields';
import { opening, openingAudience, openingKey } from '../people';

/** Hours in quarters, so that they add up to what people say. */
export const hours = v.pipe(
	v.number('Say how many hours it took.'),
	v.minValue(0.25, 'Give at least a quarter of an hour.'),
	v.maxValue(400, 'Give at most 400 hours; note a longer course as several.'),
	v.multipleOf(0.25, 'Give hours in quarters, such as 1.5 or 2.75.')
);

/** What somebody wrote when they were asked what had changed since. */
const answer = v.object({ day: field.day, text: field.prose(10_000) });

/** A training that somebody went to, what they took from it, and what changed afterwards. Read by its author alone, or with them whoever supervises the author, where the author says so. */
const schema = v.object({
	author: field.id,
	title: field.line(200),
	day: field.day,
	/** Who gave it; empty when not said. */
	givenBy: field.optionalLine(200),
	hours,
	/** How it was given, a term of `training-ways`; empty when not said. */
	way: field.optionalLine(60),
	/** What its author took from it, Markdown. */
	took: field.optionalProse(50_000),
	/** The day on which "what changed afterwards?" is asked; null once it is answered or not to be asked. */
	asksOn: field.optionalDay,
	/** What was answered, earliest first. */
	afterwards: v.pipe(v.array(answer), v.maxLength(40)),
	toSupervisor: v.nullable(opening),
	note: field.optionalLine(300)
});
export type Training = v.InferOutput<typeof schema>;

export const trainings = collection('training', schema, {
	audience: openingAudience,
	keys: {
		author: one('text', ({ author }) => author),
		day: one('date', ({ day }) => day),
		asksOn: one('date', ({ asksOn }) => asksOn),
		/** All that the hours of a year are made of. */
		hoursOfYear: one('text', ({ day, hours: many }) => `${day.slice(0, 4)}/${many}`),
		openTo: one('text', openingKey)
	},
	search: (training) => ({
		title: training.title,
		body: [training.took, ...training.afterwards.map(({ text }) => text), training.givenBy],
		at: training.day
	}),
	retention: 'learning',
	version: 1,
	upgrades: []
});

/** All that is written about a training as one Markdown text, each answer under its heading. */
export const trainingText = (training: Pick<Training, 'took' | 'afterwards'>, heading: (day: string) => string): string =>
	[training.took, ...training.afterwards.map(({ day, text }) => `**${heading(day)}**\n\n${text}`)]
		.filter((each) => each !== '')
		.join('\n\n');
