import { ACTION_DEEDS } from './actions';
import { BRIEFING_DEEDS } from './briefings';
import { CHALLENGE_DEEDS } from './challenges';
import { CITING_DEEDS } from './citing';
import { COLLECTION_DEEDS } from './collections';
import type { Deed } from './deed';
import { EASY_READ_DEEDS } from './easy-read';
import { FOLLOWING_DEEDS } from './following';
import { FORM_DEEDS } from './forms';
import { HANDOVER_DEEDS } from './handovers';
import { LEARNING_FILE_DEEDS } from './learning-files';
import { OWN_WORK_DEEDS } from './own-work';
import { PAPER_DEEDS } from './papers';
import { PEOPLE_DEEDS } from './people';
import { ADOPTION_DEEDS } from './adoptions';
import { DIRECTORY_DEEDS } from './directory';
import { PEER_CHECK_DEEDS } from './peer-checks';
import { PRACTICE_DEEDS } from './practices';
import { PROJECT_DEEDS } from './projects';
import { SET_DEEDS } from './sets';
import { SUPERVISION_DEEDS } from './supervision';
import { TREE_DEEDS } from './tree';
import { VOCABULARY_DEEDS } from './vocabularies';
import { WORKPLAN_DEEDS } from './workplans';

/** Everything that a form of a page does: an action without a row here fails the test. */
export const DEEDS: readonly Deed[] = [
	...PEOPLE_DEEDS,
	...ACTION_DEEDS,
	...WORKPLAN_DEEDS,
	...COLLECTION_DEEDS,
	...VOCABULARY_DEEDS,
	...FORM_DEEDS,
	...LEARNING_FILE_DEEDS,
	...OWN_WORK_DEEDS,
	...SUPERVISION_DEEDS,
	...SET_DEEDS,
	...BRIEFING_DEEDS,
	...TREE_DEEDS,
	...CITING_DEEDS,
	...CHALLENGE_DEEDS,
	...PAPER_DEEDS,
	...FOLLOWING_DEEDS,
	...PROJECT_DEEDS,
	...ADOPTION_DEEDS,
	...DIRECTORY_DEEDS,
	...PRACTICE_DEEDS,
	...PEER_CHECK_DEEDS,
	...HANDOVER_DEEDS,
	...EASY_READ_DEEDS
];

/** What nobody's seat decides, by route and action, with the test that holds it. */
export const DECIDED_ELSEWHERE: Readonly<Record<string, string>> = {
	'/(public)/setup default': 'the code of the terminal: tests/e2e/door.spec.ts',
	'/(public)/sign-in default': 'the password: tests/e2e/door.spec.ts',
	'/(public)/sign-out default': 'ends one’s own session: tests/e2e/door.spec.ts',
	'/(public)/invitation default': 'a one-time link: tests/e2e/account.spec.ts',
	'/(public)/report default': 'a link for one action: src/lib/domain/actions/outside-link.test.ts',
	'/(public)/reset default': 'a one-time link: tests/e2e/account.spec.ts',
	'/(app)/settings readability': 'nothing is kept in the workspace: tests/e2e/writing.spec.ts',
	'/(app)/settings password': 'one’s own password: tests/e2e/account.spec.ts',
	'/(app)/settings email': 'one’s own password: tests/e2e/account.spec.ts',
	'/(app)/settings/program-keys make': 'one’s own password: src/lib/domain/people/program-keys/program-keys.test.ts',
	'/(app)/settings endExample': 'only in the example: src/lib/server/identity/end-example.test.ts',
	'/(app)/learning-file openToNew': 'speaks of one’s own entries alone: src/lib/domain/learning-files/open-to-supervisor.test.ts',
	'/(app)/learning-file keepFromNew':
		'speaks of one’s own entries alone: src/lib/domain/learning-files/open-to-supervisor.test.ts',
	'/(app)/session POST': 'puts the end of its own session off, for everybody: tests/e2e/session-end.spec.ts',
	'/(app)/visit-as POST': 'only in the example: src/lib/server/identity/end-example.test.ts'
};
