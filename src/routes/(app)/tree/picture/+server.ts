import { render } from 'svelte/server';
import { treePage } from '#lib/domain/learning-tree';
import { NotFound } from '#lib/domain/shared/errors';
import { sendPicture } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { fullDay } from '#lib/ui/dates';
import { drawTree } from '../picture';
import { sightIn } from '../sight';
import { sinceWhen } from '../since';
import SavedPicture from './SavedPicture.svelte';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const tree = await treePage(ctx, url.searchParams.get('project'), sightIn(url.searchParams));
		if (!tree.project) throw new NotFound();
		const { name, from } = tree.project;
		const { body } = render(SavedPicture, {
			props: {
				picture: drawTree(tree.whole, tree.shown),
				name,
				since: sinceWhen(from),
				said: `What ${ctx.actor.name} may read of it on ${fullDay(ctx.clock.now().slice(0, 10))}.`
			}
		});
		return sendPicture(`Learning tree of ${name}`, body.replace(/<!--.*?-->/g, ''));
	});
