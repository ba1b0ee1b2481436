/** Projects: the funded work and its numbered aims, to which everything can be linked. */
import { objectives } from './objective';
import { places } from './place';
import { projects } from './project';

export const collections = [projects, places, objectives] as const;

export { objectives, type Objective } from './objective';
export { projectStanding } from './place';
export { projectPolicy } from './policy';
export { projects } from './project';
export {
	everyObjective,
	knownObjectives,
	objectiveChoices,
	objectiveLines,
	objectivePage,
	objectivesChosen,
	projectPage,
	projectsPage,
	type ObjectiveLine
} from './queries';
export {
	addObjective,
	changeObjective,
	changeObjectiveWish,
	changeProject,
	changeProjectWish,
	deleteObjective,
	endPlace,
	givePlace,
	givePlaceWish,
	setObjectiveWish,
	startProject,
	startProjectWish
} from './shape-project';
