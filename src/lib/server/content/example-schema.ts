import * as v from 'valibot';
import { actionsFile } from './example/actions';
import { adoptionsFile } from './example/adoptions';
import { challengesFile } from './example/challenges';
import { collectionsFile } from './example/collections';
import { easyReadsFile } from './example/easy-reads';
import { entriesFile } from './example/entries';
import { evaluationsFile } from './example/evaluations';
import { learningNotesFile } from './example/learning-notes';
import { meetingsFile } from './example/meetings';
import { papersFile } from './example/papers';
import { practiceFile } from './example/practice';
import { projectFile } from './example/project';
import { pulseFile } from './example/pulse';
import { setFilesFile } from './example/set-files';
import { setsFile } from './example/sets';
import { supervisionsFile } from './example/supervisions';
import { surveysFile } from './example/surveys';
import { tallyFile } from './example/tally';
import { trainingsFile } from './example/trainings';
import { treeFile } from './example/tree';
import { underWayFile } from './example/under-way';
import { workplansFile } from './example/workplans';
import { workspaceFile } from './example/workspace';

export { MARK_WORDS } from './example/pieces';

/**
 * The files of `content/example/` in the order in which they are loaded: whatever a file points to stands in an
 * earlier one, except actions, which meetings and supervisions name and which are loaded with them. Practices
 * follow, one to a file, in `content/example/practices/`, and easy reads after them.
 */
export const EXAMPLE_FILES = {
	workspace: workspaceFile,
	project: projectFile,
	sets: setsFile,
	'set-files': setFilesFile,
	entries: entriesFile,
	trainings: trainingsFile,
	tally: tallyFile,
	supervisions: supervisionsFile,
	tree: treeFile,
	meetings: meetingsFile,
	'learning-notes': learningNotesFile,
	pulse: pulseFile,
	evaluations: evaluationsFile,
	surveys: surveysFile,
	actions: actionsFile,
	workplans: workplansFile,
	adoptions: adoptionsFile,
	'easy-reads': easyReadsFile,
	challenges: challengesFile,
	papers: papersFile,
	collections: collectionsFile,
	'under-way': underWayFile
} as const;

type FileName = keyof typeof EXAMPLE_FILES;
export const practiceSchema = practiceFile;
export type ExamplePractice = v.InferOutput<typeof practiceFile>;

/** The whole example workspace, as data for the use cases. */
export type Example = { readonly [name in FileName]: v.InferOutput<(typeof EXAMPLE_FILES)[name]> } & {
	readonly practices: readonly ExamplePractice[];
};
