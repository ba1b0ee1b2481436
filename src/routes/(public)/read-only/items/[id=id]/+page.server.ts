import { readOnlyItem } from '#lib/domain/read-only-links';
import { answerAnyone } from '#lib/server/http';
import { opened } from '../../opened';
import { practiceShown } from '../../shown';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answerAnyone(event.locals, async () => {
		const { found } = await opened(event);
		const { collection, practice } = await readOnlyItem(found, event.params.id);
		return { collection, until: found.link.expiresAt, ...practiceShown(practice, !event.isDataRequest) };
	});
