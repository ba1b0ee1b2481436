/** Supervision: sessions between two people, readable by the two alone. */
import { supervisions } from './supervision';

export const collections = [supervisions] as const;

export {
	agreeActionInSupervision,
	agreeActionInSupervisionWish,
	askForLessonInSupervision,
	type AgreeActionInSupervisionWish
} from './agree-action-in-supervision';
export { bringEntry, bringEntryWish, takeBackEntry, type BringEntryWish } from './bring-entry';
export {
	planSupervision,
	planSupervisionWish,
	supervisionPartners,
	type Partner,
	type PlanSupervisionWish
} from './plan-supervision';
export { supervisionPolicy } from './policy';
export { deleteSupervision, recordSupervision, recordSupervisionWish, type RecordSupervisionWish } from './record-supervision';
export { supervisions, type Supervision } from './supervision';
export { entriesToBring, mySupervisions, supervisionPage, type SupervisionLine } from './supervision-page';

/** For the page of what was deleted lately. */
export const restorable = {
	kind: supervisions.kind,
	name: (value: { readonly day: string }): string => `Supervision on ${value.day}`
};
