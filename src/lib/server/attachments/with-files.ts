import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import { attachFile, type Attachment } from '#lib/domain/attachments';
import type { Context } from '#lib/domain/shared/context';
import { Invalid, NotFound } from '#lib/domain/shared/errors';
import { isId, type Id } from '#lib/domain/shared/ids';
import { readWish, refusal, type FormAction, type FormShape, type FormState } from '#lib/server/http';
import { receiveFile } from './receive-file';
import { FileRefused } from './refused';

/** Takes a file in and keeps it with the form being written. Invalid at `files`, in words for its sender, where it is not taken. */
export async function keepSent(ctx: Context, form: Id, file: File): Promise<Attachment> {
	try {
		return await attachFile(ctx, form, await receiveFile(file.name, new Uint8Array(await file.arrayBuffer())));
	} catch (trouble) {
		if (trouble instanceof FileRefused) throw Invalid.field('files', `${shortly(file.name)}: ${trouble.message}`);
		throw trouble;
	}
}

/**
 * A form action whose form may bring files, at `files`. They are kept with the draft that the form names, at `draft`, before
 * the form itself is looked at: where it comes back for mending they are not lost, nor sent again.
 */
export function withFiles<E extends RequestEvent, R>(action: FormAction<E, R>, shape: FormShape): FormAction<E, R> {
	const taking = async (event: E): Promise<R | ActionFailure<FormState>> => {
		const { ctx } = event.locals;
		const form = await event.request.clone().formData();
		const files = form.getAll('files').filter((each) => each instanceof File && each.name !== '' && each.size > 0) as File[];
		if (!ctx || files.length === 0) return action(event);
		const draft = form.get('draft');
		try {
			if (!isId(draft)) throw new NotFound();
			const refused: Invalid[] = [];
			for (const file of files)
				await keepSent(ctx, draft, file).catch((trouble: unknown) => {
					if (!(trouble instanceof Invalid)) throw trouble;
					refused.push(trouble);
				});
			if (refused.length > 0) throw Invalid.field('files', refused.map(({ message }) => message).join(' '));
		} catch (trouble) {
			const wish = readWish(form, action.schema, shape);
			return refusal(trouble, wish.success ? wish.values : { ...wish.state.values });
		}
		return action(event);
	};
	return Object.assign(taking, { schema: action.schema, words: action.words });
}

const shortly = (name: string): string => (name.length > 60 ? `${name.slice(0, 57).toWellFormed()}…` : name);
