import { STANDINGS, type AppliedQuery } from '#lib/domain/learning-tree';
import { isId } from '#lib/domain/shared/ids';

/** What the address of the register asks for; whatever does not fit is left out. */
export function askedOf(params: URLSearchParams): AppliedQuery {
	const project = params.get('project');
	const standing = STANDINGS.find((each) => each === params.get('standing'));
	return {
		...(isId(project) ? { project } : {}),
		...(standing ? { standing } : {}),
		due: params.get('due') === 'yes',
		after: params.get('after')
	};
}
