import { noteOpening, readOnlyPage } from '#lib/domain/read-only-links';
import { answerAnyone } from '#lib/server/http';
import { opened } from './opened';
import { shown } from './shown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answerAnyone(event.locals, async () => {
		const { deps, found } = await opened(event);
		const page = await readOnlyPage(deps, found);
		await noteOpening(deps, found.link.id);
		return { sender: page.sender, until: page.until, ...shown(page, !event.isDataRequest) };
	});
