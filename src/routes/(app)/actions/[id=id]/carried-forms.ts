import { escalateAction, escalateActionWish, rescopeAction, rescopeActionWish } from '#lib/domain/actions';
import { bringAsIssue, bringAsIssueWish } from '#lib/domain/learning-sets';
import { formAction, onRecord } from '#lib/server/http';
import { here, words } from './here';

/** What can become of an action that was carried again and again, besides being given up. */
export const carriedForms = {
	rescope: formAction(rescopeActionWish, onRecord(rescopeAction, here), { numbers: ['version'], words }),
	escalate: formAction(escalateActionWish, onRecord(escalateAction, here), { words: { ...words, unasked: { to: 'named' } } }),
	bring: formAction(bringAsIssueWish, onRecord(bringAsIssue, here))
};
