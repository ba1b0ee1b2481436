/** The training log: what somebody went to, what they took from it, and what changed afterwards. */
import { trainings } from './training';

export const collections = [trainings] as const;

export { exportTrainings, myTrainings, type ExportedTraining } from './my-trainings';
export { changeTraining, changeTrainingWish, deleteTraining, noteTraining, noteTrainingWish } from './note-training';
export { answeredForTrainings, openTraining, openTrainings, takeTrainingBack, trainingsOpenToSupervisor } from './open-training';
export { trainings } from './training';
export { afterwardsHeading, trainingForm, trainingHistory, trainingPage, trainingToOpen } from './training-page';
export {
	answerWhatChanged,
	answerWhatChangedWish,
	askedWhatChanged,
	askWhatChangedLater,
	stopAskingWhatChanged
} from './what-changed';
