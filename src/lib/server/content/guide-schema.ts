import * as v from 'valibot';
import { line } from '#lib/domain/shared/fields';
import { slug } from './slug';

/** The head of a guide, between its two lines of `---`. */
export const guideHead = v.strictObject({
	title: line(120),
	summary: line(300),
	/** Its place in the list of guides, from 1. */
	order: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** The rooms whose pages link to it: the first part of their address. */
	helps: v.pipe(v.array(slug), v.minLength(1))
});

/** A page that explains, in Markdown. `name` is that of its file and stands in its address. */
export interface Guide extends v.InferOutput<typeof guideHead> {
	readonly name: string;
	readonly body: string;
}
