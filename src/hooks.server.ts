import type { HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { plantMissingVocabularies, workspaceOf } from '#lib/domain/people';
import { plantMissingTemplates } from '#lib/domain/practices';
import { newId } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { app } from '#lib/server/app';
import { readTemplates, readVocabularies } from '#lib/server/content';
import { doorOf } from '#lib/server/identity/door';
import { allowedMethods } from '#lib/server/identity/handles/allowed-methods';
import { bodyLimit } from '#lib/server/identity/handles/body-limit';
import { denyByDefault } from '#lib/server/identity/handles/deny-by-default';
import { fileBodies, unlessFiles } from '#lib/server/identity/handles/file-bodies';
import { forPrograms } from '#lib/server/identity/handles/for-programs';
import { identify } from '#lib/server/identity/handles/identify';
import { identifyProgram } from '#lib/server/identity/handles/identify-program';
import { knownAction } from '#lib/server/identity/handles/known-action';
import { readableForm } from '#lib/server/identity/handles/readable-form';
import { requestLog } from '#lib/server/identity/handles/request-log';
import { sameOrigin } from '#lib/server/identity/handles/same-origin';
import { securityHeaders } from '#lib/server/identity/handles/security-headers';
import { setUpFirst } from '#lib/server/identity/handles/set-up-first';
import { storeTrouble } from '#lib/server/identity/handles/store-trouble';
import { programLimits, type ProgramLimits } from '#lib/server/identity/program-limits';
import { setUpNotice } from '#lib/server/identity/set-up-code';
import { outliveRejections } from '#lib/server/outlive-rejections';

const isSetUp = async () => (await workspaceOf((await app()).store.as(system('setup')))) !== null;
const origin = async () => (await app()).config.origin;

let limits: ProgramLimits | undefined;

/** Every request passes these in order, from the outside in. Behind the door, only what brings files is looked at once more. */
export const handle = sequence(
	requestLog(async () => (await app()).log),
	securityHeaders(async () => (await origin()).startsWith('https:')),
	forPrograms,
	allowedMethods,
	knownAction,
	sameOrigin(origin),
	unlessFiles(bodyLimit()),
	unlessFiles(readableForm),
	storeTrouble,
	setUpFirst(isSetUp),
	identifyProgram(
		async () => {
			const { store, clock, config, standings, log } = await app();
			limits ??= programLimits(config.apiPerMinute);
			return { door: doorOf({ store, clock }), standings, limits, log };
		},
		identify(async () => {
			const { store, clock, config, standings, log } = await app();
			return { door: doorOf({ store, clock }), standings, origin: config.origin, secret: config.secret, log };
		})
	),
	denyByDefault,
	fileBodies()
);

export const init: ServerInit = async () => {
	const { config, store, log } = await app();
	outliveRejections(process, log);
	if (!(await isSetUp())) {
		process.stdout.write(setUpNotice(config.origin, config.secret));
		return;
	}
	// Without a new list or form one page offers less; without a server there is no page.
	const brought = Promise.all([
		plantMissingVocabularies(store, readVocabularies(), newId),
		plantMissingTemplates(store, readTemplates(), newId)
	]);
	await brought.then(
		([lists, forms]) => lists.length + forms.length > 0 && log.info({ lists, forms }, 'the workspace has new lists and forms'),
		(trouble: unknown) =>
			log.error({ error: trouble instanceof Error ? trouble.name : typeof trouble }, 'new lists or forms could not be brought')
	);
};

/** The unexpected: logged by its kind and place, without its message, which may hold what somebody wrote. */
export const handleError: HandleServerError = async ({ error, event, status, message }) => {
	const { log } = await app();
	const reference = event.locals.requestId;
	if (status >= 500) {
		const { name, message: said, stack = '' } = error instanceof Error ? error : { name: typeof error, message: '' };
		// A message of many lines may look like places.
		const places = stack
			.slice(stack.indexOf(said) + said.length)
			.split('\n')
			.filter((line) => /^\s+at /.test(line));
		log.error({ request: reference, route: event.route.id, error: name, places: places.slice(0, 12) }, 'failed');
	}
	return {
		message: status === 404 ? 'There is nothing here that you can read.' : status >= 500 ? 'Something went wrong here.' : message,
		reference
	};
};
