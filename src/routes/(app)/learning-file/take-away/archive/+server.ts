import { takeAway } from '#lib/domain/taking-away';
import { sendArchive } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { attachedFiles } from '../../export/attached';
import { archivedFiles } from './archived-files';
import { besideFiles, inPlaces } from './beside-files';
import { practiceFiles } from './own-practices';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	answer(locals, async (ctx) => {
		const all = inPlaces(await takeAway(ctx));
		const written = await archivedFiles(all);
		async function* everything() {
			yield* written;
			yield* attachedFiles(ctx, all.file);
			yield* besideFiles(ctx, all);
			yield* practiceFiles(ctx, all.practices);
		}
		return sendArchive(`What is mine, ${ctx.actor.name}`, everything(), new Date(ctx.clock.now()));
	});
