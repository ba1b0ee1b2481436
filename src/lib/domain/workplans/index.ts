/** Workplans: what an organisation or a part of it means to do in a period, made of agreed actions. */
import { reviewedActions } from './reviewed-actions';
import { workplans } from './workplan';

export const collections = [workplans, reviewedActions] as const;

export { type Figures, type Moved } from './figures';
export { agreeOnWorkplan, placeActionsWish, putOnWorkplan, takeOffWorkplan } from './place-actions';
export { workplanPolicy } from './policy';
export { plansKnown, plansNamed, plansRunning, workplansPage, workplansToReview } from './queries';
export { workplanReaders } from './readers';
export { rhythm } from './rhythm';
export { reviewWorkplan, reviewWorkplanWish } from './review-workplan';
export { changeWorkplan, changeWorkplanWish, deleteWorkplan, startWorkplan, startWorkplanWish } from './shape-workplan';
export { workplans, type Workplan } from './workplan';
export { workplanPage, type WorkplanLine, type WorkplanPage } from './workplan-page';
