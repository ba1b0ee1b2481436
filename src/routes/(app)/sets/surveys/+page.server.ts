import { figuresTold } from '#lib/domain/learning-sets';
import { answer } from '#lib/server/http';
import { label, setWords } from '../words';
import { figuresAsked } from './figures-asked';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const { per } = figuresAsked(url.searchParams);
		const [{ surveys, next }, { kinds }] = await Promise.all([
			figuresTold(ctx, { per, after: url.searchParams.get('after') }),
			setWords(ctx.read)
		]);
		return { per, next, surveys: surveys.map((each) => ({ ...each, kind: label(kinds, each.kind) })) };
	});
