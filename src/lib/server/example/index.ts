import { workspaceOf } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import { readExample } from '../content';
import { adoptionScenes } from './adoptions';
import { afterAgreeing } from './after-agreeing';
import { challengeScenes } from './challenges';
import { collectionScenes } from './collections';
import { easyReadScenes } from './easy-reads';
import { evaluationScenes } from './evaluations';
import { handoverScenes } from './handovers';
import { learningNoteScenes } from './learning-notes';
import { lessonScenes } from './lessons';
import { actionScenes, meetingScenes } from './meetings';
import { bidScenes, runScenes } from './meeting-runs';
import { ownWorkScenes } from './own-work';
import { contractScenes, mergeScenes, peopleScenes, projectScenes, setScenes } from './people';
import { paperScenes } from './papers';
import { practiceScenes } from './practices';
import { priorityScenes } from './priorities';
import { pulseScenes } from './pulse';
import { recommendationScenes } from './recommendations';
import { seatScenes } from './seats';
import { setFileScenes } from './set-files';
import { play, Stage, type Ground } from './stage';
import { starterScenes } from './starters';
import { supervisionScenes } from './supervisions';
import { surveyScenes } from './surveys';
import { underWayScenes } from './under-way';
import { workplanScenes } from './workplans';
import { entryScenes } from './writing';

/** Fills a new workspace with the example, through the use cases, as the administrator who sets it up. */
export async function loadExample(ctx: Context, ground: Ground): Promise<void> {
	const [example, workspace] = await Promise.all([readExample(), workspaceOf(ctx.read)]);
	const stage = new Stage(ground);
	await play([
		...peopleScenes(stage, example, ctx.actor.id, workspace!.host),
		...projectScenes(stage, example),
		...setScenes(stage, example),
		...mergeScenes(stage, example),
		...contractScenes(stage, example),
		...seatScenes(stage, example),
		...handoverScenes(stage, example),
		...priorityScenes(stage, example),
		...setFileScenes(stage, example),
		...entryScenes(stage, example),
		...ownWorkScenes(stage, example),
		...supervisionScenes(stage, example),
		...lessonScenes(stage, example),
		...meetingScenes(stage, example),
		...runScenes(stage, example),
		...bidScenes(stage, example),
		...underWayScenes(stage, example),
		...learningNoteScenes(stage, example),
		...pulseScenes(stage, example),
		...evaluationScenes(stage, example),
		...surveyScenes(stage, example),
		...actionScenes(stage, example),
		...afterAgreeing(stage, example),
		...workplanScenes(stage, example),
		...starterScenes(stage),
		...practiceScenes(stage, example),
		...adoptionScenes(stage, example),
		...easyReadScenes(stage, example),
		...collectionScenes(stage, example),
		...challengeScenes(stage, example),
		...paperScenes(stage, example),
		...recommendationScenes(stage, example)
	]);
}
