/** Supervision: sessions between two people, readable by the two alone. */
import { supervisions } from './supervision';

export const collections = [supervisions] as const;

export { agreeActionInSupervision, agreeActionInSupervisionWish, askForLessonInSupervision } from './agree-action-in-supervision';
export { bringEntry, bringEntryWish, takeBackEntry } from './bring-entry';
export { planSupervision, planSupervisionWish, supervisionPartners } from './plan-supervision';
export { deleteSupervision, recordSupervision, recordSupervisionWish } from './record-supervision';
export { supervisions } from './supervision';
export { entriesToBring, mySupervisions, supervisionPage } from './supervision-page';
