import { openFile, type OpenFile } from '../../attachments';
import type { Reading } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { practices, type Practice } from '../practice';
import { publishedPractices, type PublishedPractice } from '../published-practice';

/**
 * A file of a practice as it stands now: one of the published edition for whoever reads that, one of what is being written for
 * whoever reads the practice itself. Else NotFound, as where there is none.
 */
export async function fileOfPractice(read: Reading, id: Id, blob: Id): Promise<OpenFile> {
	const found = await read.findMany([ref(publishedPractices.kind, id), ref(practices.kind, id)]);
	for (const of of [publishedPractices, practices]) {
		const record = found.find(({ kind }) => kind === of.kind)?.record as
			Pick<Practice | PublishedPractice, 'attachments'> | undefined;
		const attachments = record?.attachments ?? [];
		if (attachments.some((each) => each.blob === blob)) return openFile({ read }, of, { id, attachments }, blob);
	}
	throw new NotFound();
}
