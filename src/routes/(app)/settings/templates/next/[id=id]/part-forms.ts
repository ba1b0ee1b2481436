import {
	addPart,
	addPartWish,
	movePart,
	movePartWish,
	removePart,
	removePartWish,
	wordPart,
	wordPartWish
} from '#lib/domain/practices';
import { formAction, onRecord } from '#lib/server/http';
import { at, atPart } from './places';
import { SHAPE } from './shape';

/** What is done to a part of an edition at work. */
export const partForms = {
	addPart: formAction(addPartWish, onRecord(addPart, at), SHAPE),
	wordPart: formAction(wordPartWish, onRecord(wordPart, atPart), SHAPE),
	movePart: formAction(movePartWish, onRecord(movePart, at), SHAPE),
	removePart: formAction(removePartWish, onRecord(removePart, at), SHAPE)
};
