import { collections as actionPapers } from '#lib/domain/action-papers';
import { collections as actions } from '#lib/domain/actions';
import { collections as attachments } from '#lib/domain/attachments';
import { collections as easyRead } from '#lib/domain/easy-read';
import { collections as following } from '#lib/domain/following';
import { collections as invisibleWork } from '#lib/domain/invisible-work';
import { collections as learningFiles } from '#lib/domain/learning-files';
import { collections as learningSets } from '#lib/domain/learning-sets';
import { collections as learningTree } from '#lib/domain/learning-tree';
import { collections as people } from '#lib/domain/people';
import { collections as practices } from '#lib/domain/practices';
import { collections as projects } from '#lib/domain/projects';
import { collections as readOnlyLinks } from '#lib/domain/read-only-links';
import { collections as readingCollections } from '#lib/domain/reading-collections';
import { collections as supervision } from '#lib/domain/supervision';
import { collections as trainingLog } from '#lib/domain/training-log';
import { collections as workplans } from '#lib/domain/workplans';
import type { AnyCollection } from '#lib/domain/shared/collection';
import { links } from '#lib/domain/shared/thread';
import { outgoingMails } from './mail/outgoing-mail';

/** Every kind of record that the store holds. */
export const collections: readonly AnyCollection[] = [
	...people,
	...attachments,
	...easyRead,
	...projects,
	...actions,
	...workplans,
	...practices,
	...invisibleWork,
	...trainingLog,
	...learningFiles,
	...learningTree,
	...supervision,
	...learningSets,
	...actionPapers,
	...readingCollections,
	...readOnlyLinks,
	...following,
	links,
	outgoingMails
];
