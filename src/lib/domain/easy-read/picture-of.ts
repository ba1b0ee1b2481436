import type { Reading } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { easyReads } from './easy-read';
import { publishedEasyReads } from './published-easy-read';

/** A picture of an easy read, for whoever reads its page; of the one at work or the one published. */
export async function pictureOf(read: Reading, id: Id, blob: Id, at: 'work' | 'published') {
	const of = at === 'work' ? easyReads : publishedEasyReads;
	const record = await read.find<typeof easyReads | typeof publishedEasyReads>(of, id);
	const steps = 'wording' in record ? (record.wording?.steps ?? []) : record.steps;
	const file = steps.map(({ picture }) => picture?.file).find((each) => each?.blob === blob);
	if (!file) throw new NotFound();
	return { file, read: () => read.blob<typeof easyReads | typeof publishedEasyReads>(of, id, blob) };
}
