import { ASKED_STATES } from '../learning-sets';
import { LESSON_STATES, stateWord } from '../learning-tree';
import { CLAIMS, NO_CLAIM } from '../practices';

/** What stands behind `state:`: how far a lesson has come, or how an action stands. As search keeps it. */
export const STATES: readonly string[] = [...LESSON_STATES.map(stateWord), ...ASKED_STATES];

/** What stands behind `evidence:`. */
export const EVIDENCE: readonly string[] = [...CLAIMS, NO_CLAIM];
