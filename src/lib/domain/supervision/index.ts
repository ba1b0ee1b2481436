/** Supervision: sessions and agreements between a supervisor and whom they supervise, readable by those people alone. */
import { agendaLines } from './agenda-line';
import { agreements } from './agreement';
import { broughtEntries } from './brought-entry';
import { jottings } from './jotting';
import { sessionDrafts } from './session-draft';
import { supervisionDates } from './supervision-dates';
import { supervisions } from './supervision';

export const collections = [
	supervisions,
	agendaLines,
	broughtEntries,
	jottings,
	agreements,
	supervisionDates,
	sessionDrafts
] as const;

export { acknowledgeSupervision, acknowledgeWish, correctSupervision, correctSupervisionWish } from './acknowledge-supervision';
export {
	agreeActionInSupervision,
	agreeActionInSupervisionWish,
	askForLessonInSupervision,
	askForLessonInSupervisionWish
} from './agree-action-in-supervision';
export {
	aboutAgreementWish,
	acceptAgreement,
	proposeAgreement,
	proposeAgreementWish,
	setAgreementAside
} from './agree-on-supervision';
export { agreements } from './agreement';
export { agreementPage, type AgreementView } from './agreement-page';
export { bringEntry, bringEntryWish, takeBackEntry } from './bring-entry';
export { type HarvestChoice } from './brought-entry';
export { decideInSupervision } from './decide-in-supervision';
export { broughtGone } from './forgotten-entries';
export { chooseHarvest, chooseHarvestWish } from './harvest';
export { aboutLineWish, addAgendaLine, addAgendaLineWish, discussAgendaLine, removeAgendaLine } from './keep-agenda';
export { jottings } from './jotting';
export { keepJotting, keepJottingWish, removeJotting, removeJottingWish } from './keep-jotting';
export { aboutDraftWish, discardSessionDraft, saveSessionDraft, sessionDraftIn } from './keep-session-draft';
export { myJottings } from './my-jottings';
export { myPartners } from './my-partners';
export { mySessionDrafts } from './my-session-drafts';
export { mySupervisions } from './my-supervisions';
export { ownSupervisions } from './own-supervisions';
export { closeToGroup, closeToGroupWish, entryForGroup, openToGroup, openToGroupWish } from './open-to-group';
export { supervisionPartners } from './partners';
export { planSupervision, planSupervisionWish } from './plan-supervision';
export { deleteSupervision, recordSupervision, recordSupervisionWish } from './record-supervision';
export { schedulePage, seesSchedule } from './schedule-page';
export { SESSION_PARTS, type SessionPart } from './session-draft';
export { betweenOf, supervisions, type Supervision } from './supervision';
export { entriesToBring, sessionAbilities, supervisionPage, type SupervisionPage } from './supervision-page';
