import { threadByIssue } from '#lib/domain/action-papers';
import type { Reading } from '#lib/domain/shared/context';
import type { Ref } from '#lib/domain/shared/ids';
import { linesOf, type ThreadLine } from './thread-line';

export { placeOfNews } from './place-of-news';
export { besideThread, relatedLines } from './related';
export { placed, toldInCopies } from './shown';
export { withSources } from './sources';
export { placeOf, titleOf, type ThreadLine } from './thread-line';
export { wholeThread, type ThreadKnot } from './whole-thread';

/** Where a record came from and what came of it, as far as this reader may see. */
export const threadLines = async (read: Reading, start: Ref): Promise<{ cameFrom: ThreadLine[]; becameOf: ThreadLine[] }> =>
	linesOf(await threadByIssue(read, start));
