import type { ParamMatcher } from '@sveltejs/kit';
import { isId } from '#lib/domain/shared/ids';

/** Ids in addresses: whatever else stands there is not found before any record is asked for. */
export const match = ((text: string) => isId(text)) satisfies ParamMatcher;
