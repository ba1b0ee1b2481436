import { appliedCounts, whereAppliedRegister } from '#lib/domain/learning-tree';
import { projects } from '#lib/domain/projects';
import { answer } from '#lib/server/http';
import { askedOf } from './asked';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const query = askedOf(url.searchParams);
		const [{ lines, next }, counts, known] = await Promise.all([
			whereAppliedRegister(ctx, query),
			appliedCounts(ctx.read, query.project),
			ctx.read.list(projects, { order: { by: 'name', direction: 'ascending' }, limit: 50 })
		]);
		return {
			lines,
			next,
			query: { project: query.project ?? '', standing: query.standing ?? '', due: query.due ? 'yes' : '' },
			counts: Object.fromEntries(counts),
			projects: known.items.map(({ id, name }) => ({ value: id, label: name }))
		};
	});
