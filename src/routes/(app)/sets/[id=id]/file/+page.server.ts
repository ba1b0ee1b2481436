import { setFile } from '#lib/domain/learning-files';
import { setHead } from '#lib/domain/learning-sets';
import { namesOf } from '#lib/domain/people';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const { id, name } = await setHead(ctx, params.id);
		const file = await setFile(ctx, id, url.searchParams.get('after'));
		const names = await namesOf(
			ctx.read,
			file.lines.map((line) => line.author)
		);
		const lines = file.lines.map(({ author, ref: _, ...line }) => ({ ...line, by: line.byMe ? 'You' : names.get(author)! }));
		return { set: { id, name }, lines, next: file.next };
	});
