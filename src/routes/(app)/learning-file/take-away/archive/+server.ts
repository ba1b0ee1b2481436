import { takeAway } from '#lib/domain/taking-away';
import { sendArchive } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { attachedFiles, placed } from '../../export/attached';
import { archivedFiles } from './archived-files';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	answer(locals, async (ctx) => {
		const all = await takeAway(ctx);
		const file = placed(all.file);
		const written = await archivedFiles({ ...all, file });
		async function* everything() {
			yield* written;
			yield* attachedFiles(ctx, file);
		}
		return sendArchive(`What is mine, ${ctx.actor.name}`, everything(), new Date(ctx.clock.now()));
	});
