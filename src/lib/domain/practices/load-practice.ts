import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { practices, type Practice } from './practice';
import { publishedPractices, type PublishedPractice } from './published-practice';
import { templates, type Template } from './template';
import type { Wording } from './wording';

/** A practice and what of it stands in the library, as the actor reads them. */
export interface Held {
	readonly practice: Saved<Practice>;
	/** Null before the first publication. */
	readonly published: Saved<PublishedPractice> | null;
}

/** Throws NotFound where the actor cannot read the practice itself: reading the published wording is not enough to work on it. */
export async function loadPractice(ctx: Context, id: Id): Promise<Held> {
	const found = await ctx.read.findMany([ref(practices.kind, id), ref(publishedPractices.kind, id)]);
	const practice = found.find((each) => each.kind === practices.kind)?.record as Saved<Practice> | undefined;
	if (!practice) throw new NotFound();
	const published = found.find((each) => each.kind === publishedPractices.kind)?.record as Saved<PublishedPractice> | undefined;
	return { practice, published: published ?? null };
}

/** The words as they stand now: those being written, else those published with what was held back. */
export function wordingOf({ practice, published }: Held): Wording {
	if (practice.wording) return practice.wording;
	if (!published?.wording) throw new NotFound();
	return { ...published.wording, answers: { ...published.wording.answers, ...practice.withheld } };
}

export const templateOf = (ctx: Pick<Context, 'read'>, wording: Wording): Promise<Saved<Template>> =>
	ctx.read.find(templates, wording.template);
