import * as v from 'valibot';
import { prose } from '#lib/domain/shared/fields';
import { handle, handles, mark, offset } from './pieces';

/** Supervisions; the actions agreed in one stand in `actions.yaml`. */
export const supervisionsFile = v.strictObject({
	supervisions: v.array(
		v.strictObject({
			handle,
			supervisee: handle,
			supervisor: handle,
			day: offset,
			brought: handles,
			record: prose(10_000),
			mark
		})
	)
});
