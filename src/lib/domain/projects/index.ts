/** Projects: the funded work and its numbered aims, to which everything can be linked. */
import { objectives } from './objective';
import { places } from './place';
import { projects } from './project';

export const collections = [projects, places, objectives] as const;

export { objectiveName, objectives, type Objective } from './objective';
export { places, placesOn, projectStanding } from './place';
export { projectPolicy } from './policy';
export { projects, type Project } from './project';
export {
	knownObjectives,
	objectiveChoices,
	objectiveLines,
	objectivePage,
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
	startProjectWish,
	type SetObjectiveWish
} from './shape-project';
