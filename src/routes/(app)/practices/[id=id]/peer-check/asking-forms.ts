import { aboutCheckWish, askToCheck, askToCheckWish, stopAsking } from '#lib/domain/practices';
import { formAction, onRecord } from '#lib/server/http';
import { ASKED, there } from './there';

/** Asking colleagues to check a practice. */
export const askingForms = {
	ask: formAction(askToCheckWish, onRecord(askToCheck, there), ASKED),
	stop: formAction(
		aboutCheckWish,
		onRecord((ctx, _id, wish) => stopAsking(ctx, wish), there)
	)
};
