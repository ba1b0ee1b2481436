import { render } from 'svelte/server';
import { treePage } from '#lib/domain/learning-tree';
import { NotFound } from '#lib/domain/shared/errors';
import { sendPicture } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { fullDay } from '#lib/ui/dates';
import { drawTree } from '../picture';
import { sinceWhen } from '../since';
import SavedPicture from './SavedPicture.svelte';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const { project, ...tree } = await treePage(ctx, url.searchParams.get('project'));
		if (!project) throw new NotFound();
		const { body } = render(SavedPicture, {
			props: {
				picture: drawTree(tree.boughs ?? [], tree.trunk?.lessons ?? []),
				name: project.name,
				since: sinceWhen(project.from),
				said: `What ${ctx.actor.name} may read of it on ${fullDay(ctx.clock.now().slice(0, 10))}.`
			}
		});
		return sendPicture(`Learning tree of ${project.name}`, body.replace(/<!--.*?-->/g, ''));
	});
